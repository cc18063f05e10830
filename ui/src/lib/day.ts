/** The last instant of a day such as 2026-05-01, where the reader is. */
export const endOf = (day: string) => new Date(`${day}T23:59:59.999`).toISOString();

/** The day of an instant, where the reader is. */
export function dayOf(instant: string): string {
  const date = new Date(instant);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
