import { locale } from "./language";

const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/** A duration in the largest unit that divides it evenly, in the reader's language: "3 days", "36 hours". */
export function span(seconds: number, language = locale()): string {
  const [unit, length] = units.find(([, length]) => seconds % length === 0) ?? ["second", 1];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(seconds / length);
}

/** The usual durations up to the longest possible one, and that one. */
export const spansUpTo = (longest: number, usual: number[]) => [...usual.filter((each) => each < longest), longest];
