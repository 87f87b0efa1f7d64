/** An ISO 8601 date as exact as it is known: `2015`, `2015-08` or `2015-08-18`. */
export type PartialDate = string;

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a real year, month or day of the calendar. */
export function isPartialDate(text: string): boolean {
  const { year, month, day } = partsOf(text);
  if (year === '') return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (day === undefined) return true;
  return new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false;
}

/** Whether the text is a real day of the calendar. */
export function isFullDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** The year of a date as a number. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** Year, month and day of a date as they are written; no year of what is none. */
export function partsOf(date: PartialDate) {
  const [, year = '', month, day] = shape.exec(date) ?? [];
  return { year, month, day };
}
