import { addTexts, type KeyOf, say, type TextKey as FirstKey, type Values } from "./i18n";
import later from "./texts/en/later";

// Modules that import this one wait for it, so no text is used before it is loaded.
await addTexts(later, { de: () => import("./texts/de/later") });

/** A key of any text of the page. */
export type TextKey = FirstKey | KeyOf<typeof later>;

/**
 * Like `t` in `i18n`, but including the texts of parts that load later. Code of the first visit must not import it, as it would
 * load them all.
 */
export const t: (key: TextKey, values?: Values) => string = say;

/** The texts, for components. */
export const useTranslation = () => ({ t });
