import { keep, kept } from "./storage";

/** The languages of the page, each in its own words. A language is added here and as a folder beside `texts/en`. */
export const languages = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof languages;

const key = "vitrine-language";
const isLanguage = (name: string): name is Language => name in languages;
const base = (locale: string) => locale.split("-")[0] ?? "";

let current: Language = chosen() ?? preferred() ?? "en";

/** The language that the page is shown in. */
export const language = () => current;

/** The language as somebody writes it who prefers one region's dates to another's: "en-GB". */
export function locale(): string {
  return navigator.languages.find((name) => base(name) === current) ?? current;
}

/** Keeps the language for this browser; the page is to be loaded anew. */
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
