import { keep, kept } from "./storage";

/** The languages of the page, each in its own name. To add a language, extend this list and add a folder beside `texts/en`. */
export const languages = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof languages;

const key = "vitrine-language";
const isLanguage = (name: string): name is Language => name in languages;
const base = (locale: string) => locale.split("-")[0] ?? "";

let current: Language = chosen() ?? preferred() ?? "en";

/** The language of the page. */
export const language = () => current;

/** The reader's regional variant of the language, such as "en-GB", which decides the format of dates. */
export function locale(): string {
  return navigator.languages.find((name) => base(name) === current) ?? current;
}

/** Remembers the language in this browser; it takes effect when the page is reloaded. */
export function chooseLanguage(name: Language) {
  keep(key, name);
  current = name;
}

function chosen(): Language | undefined {
  const name = kept(key);
  return name !== null && isLanguage(name) ? name : undefined;
}

function preferred(): Language | undefined {
  return navigator.languages.map(base).find(isLanguage);
}
