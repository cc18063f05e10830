import { locale } from "./language";

const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/** So many seconds in the largest unit that they fill: "3 days", "36 hours", in the reader's language. */
export function span(seconds: number, language = locale()): string {
  const [unit, length] = units.find(([, length]) => seconds % length === 0) ?? ["second", 1];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(seconds / length);
}

/** Those of the usual times that are possible, and the longest that is. */
export const spansUpTo = (longest: number, usual: number[]) => [...usual.filter((each) => each < longest), longest];
