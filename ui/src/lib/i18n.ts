import { language, type Language, locale } from "./language";
import first from "./texts/en/first";

// "added_one" and "added_other" are plural forms of the key "added".
type Stem<K extends string> = K extends `${infer S}_one` ? S : K extends `${infer S}_other` ? S : K;
export type KeyOf<T, Path extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${Stem<K>}` : KeyOf<T[K], `${Path}${K}.`>;
}[keyof T & string];

/** A key of the texts for the first visit, such as "browse.selected". The texts of parts that load later are in `laterTexts`. */
export type TextKey = KeyOf<typeof first>;
export type Values = Record<string, string | number | undefined>;

/** The same texts in the other languages, each a separate file that only its readers load. */
type Others<T> = Record<Exclude<Language, "en">, () => Promise<{ default: T }>>;

const texts = new Map<string, string>();
const plurals = new Intl.PluralRules(language());
const numbers = new Intl.NumberFormat(locale());
document.documentElement.lang = language();
await addTexts(first, { de: () => import("./texts/de/first") });

/** Adds texts, in the reader's language. */
export async function addTexts<T extends object>(english: T, others: Others<T>) {
  const name = language();
  flatten(name === "en" ? english : (await others[name]()).default);
}

/** The text of any key that was added; use `t` for typed keys. */
export function say(key: string, values: Values = {}): string {
  const form = typeof values.count === "number" ? texts.get(`${key}_${plurals.select(values.count)}`) : undefined;
  const text = form ?? texts.get(key) ?? texts.get(`${key}_other`) ?? key;
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => shown(values[name]));
}

/** The text of a key with its values filled in; `count` also chooses the plural form. */
export const t: (key: TextKey, values?: Values) => string = say;

/** The texts, for components. */
export const useTranslation = () => ({ t });

function shown(value: string | number | undefined): string {
  return typeof value === "number" ? numbers.format(value) : (value ?? "");
}

function flatten(tree: object, path = "") {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === "string") texts.set(path + name, value);
    else flatten(value as object, `${path}${name}.`);
  }
}
