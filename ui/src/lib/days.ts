/** The last moment of a day as one says it where one is: "2026-01-31" is whole. */
export const lastMoment = (day: string) => new Date(`${day}T23:59:59.999`).toISOString();

/** The day of a moment where one is: what a field for dates takes. */
export function dayOf(moment: string | Date): string {
  const date = new Date(moment);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first moment of a day where one is, or of the day so many days after it. */
export function firstMoment(day: string, later = 0): string {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + later);
  return date.toISOString();
}

/** Whether a text is a day that a calendar has. */
export const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00`));
