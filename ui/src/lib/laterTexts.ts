import { addTexts, type KeyOf, say, type TextKey as FirstKey, type Values } from "./i18n";
import later from "./texts/en/later";

// Whoever imports this waits for it, so that no text is asked for before it is there.
await addTexts(later, { de: () => import("./texts/de/later") });

/** Names any text of the page. */
export type TextKey = FirstKey | KeyOf<typeof later>;

/** As that of `i18n`, with the texts of what comes when it is opened. Used by the first visit, it would bring them along. */
export const t: (key: TextKey, values?: Values) => string = say;

/** The texts, for components. */
export const useTranslation = () => ({ t });
