import { locale } from "./language";

const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

// Creating a formatter costs far more than using it, and a list uses it hundreds of times.
function kept<T>(make: (language: string) => T): (language?: string) => T {
  const made = new Map<string, T>();
  return (language = locale()) => {
    const found = made.get(language) ?? make(language);
    made.set(language, found);
    return found;
  };
}

const dates = kept((language) => new Intl.DateTimeFormat(language, { dateStyle: "medium" }));
const times = kept((language) => new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }));
const numbers = kept((language) => new Intl.NumberFormat(language));
const percents = kept((language) => new Intl.NumberFormat(language, { style: "percent" }));
const sizes = units.map((unit, step) =>
  [0, 1].map((digits) =>
    kept((language) => new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: step === 0 ? "long" : "short", maximumFractionDigits: digits })),
  ),
);

/** 1536 -> "1.5 kB", in the reader's language. */
export function bytes(size: number, language?: string): string {
  const step = size < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(size) / 3));
  const value = size / 1000 ** step;
  return sizes[step]?.[value < 10 && step > 0 ? 1 : 0]?.(language).format(value) ?? String(size);
}

export const date = (instant: string, language?: string) => dates(language).format(new Date(instant));
export const dateTime = (instant: string, language?: string) => times(language).format(new Date(instant));
export const number = (value: number, language?: string) => numbers(language).format(value);
/** 0.62 -> "62%" */
export const percent = (share: number, language?: string) => percents(language).format(share);

export function initials(name: string): string {
  const words = name.split(/[\s@._-]+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? "").join("").toUpperCase();
}
