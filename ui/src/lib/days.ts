/** The last moment of a day in local time, so that "2026-01-31" includes the whole day. */
export const lastMoment = (day: string) => new Date(`${day}T23:59:59.999`).toISOString();

/** The local day of a moment, in the format of date fields. */
export function dayOf(moment: string | Date): string {
  const date = new Date(moment);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first moment of a day in local time, or of the day `later` days after it. */
export function firstMoment(day: string, later = 0): string {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + later);
  return date.toISOString();
}

/** Whether a text is a valid day of the calendar. */
export const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00`));
