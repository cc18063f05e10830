import { language, type Language, locale } from "./language";
import en from "./texts/en";

export type Texts = typeof en;

// "added_one" and "added_other" are two forms of the text "added".
type Stem<K extends string> = K extends `${infer S}_one` ? S : K extends `${infer S}_other` ? S : K;
type KeyOf<T, Path extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${Stem<K>}` : KeyOf<T[K], `${Path}${K}.`>;
}[keyof T & string];

/** Names a text of the catalogue: "browse.selected". */
export type TextKey = KeyOf<Texts>;
type Values = Record<string, string | number | undefined>;

/** The texts of the other languages, each a file of its own that travels only to who reads it. */
const others: Partial<Record<Language, () => Promise<{ default: Texts }>>> = { de: () => import("./texts/de") };

const texts = flat((await others[language()]?.())?.default ?? en);
const plurals = new Intl.PluralRules(language());
const numbers = new Intl.NumberFormat(locale());
document.documentElement.lang = language();

/** A text with its values put in; `count` also chooses its form. */
export function t(key: TextKey, values: Values = {}): string {
  const form = typeof values.count === "number" ? texts.get(`${key}_${plurals.select(values.count)}`) : undefined;
  const text = form ?? texts.get(key) ?? texts.get(`${key}_other`) ?? key;
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => shown(values[name]));
}

/** The texts, for components. */
export const useTranslation = () => ({ t });

function shown(value: string | number | undefined): string {
  return typeof value === "number" ? numbers.format(value) : (value ?? "");
}

function flat(tree: object, path = "", into = new Map<string, string>()): Map<string, string> {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === "string") into.set(path + name, value);
    else flat(value as object, `${path}${name}.`, into);
  }
  return into;
}
