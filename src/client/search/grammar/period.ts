import { isPartialDate, partsOf, type PartialDate } from '../../../model/language/dates.ts';

/** From the first day of one date to the last day of another; an end may be open. */
export interface Period {
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
}

const dayLength = 86_400_000;
const range = /^(.*?)(?:\.{2,3}|…)(.*)$/u;
const years = /^(\d{4})?\s*[-–—‐‑]\s*(\d{4})?$/;

/** The period that a value names: `2014..2016`, `2014-2016`, `2015-08`, `..2016`; nothing where it names none. */
export function readPeriod(value: string, readDate: (text: string) => PartialDate | undefined) {
  const [, first, last] = range.exec(value) ?? years.exec(value) ?? [];
  const isRange = first !== undefined || last !== undefined;
  const ends = isRange ? [first ?? '', last ?? ''] : [value, value];
  const [from, to] = ends.map((end) => (end.trim() === '' ? undefined : readDate(end.trim())));
  if (from === undefined && to === undefined) return undefined;
  const isRead = (end: string | undefined, date: PartialDate | undefined) =>
    (end ?? '').trim() === '' || date !== undefined;
  if (!isRead(ends[0], from) || !isRead(ends[1], to)) return undefined;
  return inOrder({ from, to });
}

function inOrder({ from, to }: Period): Period {
  const isTurned = from !== undefined && to !== undefined && firstDayOf(from) > firstDayOf(to);
  return isTurned ? { from: to, to: from } : { from, to };
}

/** The first and the last day of a period since 1970, both included. */
export function daysOf({ from, to }: Period): { first: number; last: number } {
  return {
    first: from === undefined ? -Infinity : firstDayOf(from),
    last: to === undefined ? Infinity : lastDayOf(to),
  };
}

/** The date of the day before the first one of a date. */
export function dayBefore(date: PartialDate): PartialDate {
  return new Date((firstDayOf(date) - 1) * dayLength).toISOString().slice(0, 10);
}

/** A date of numbers, if there is such a day, month or year. */
export function dateOfNumbers(
  ...numbers: readonly (string | undefined)[]
): PartialDate | undefined {
  const date = numbers
    .filter((number) => number !== undefined)
    .map((number, at) => number.padStart(at === 0 ? 4 : 2, '0'))
    .join('-');
  return isPartialDate(date) ? date : undefined;
}

function firstDayOf(date: PartialDate): number {
  const { year, month = '01', day = '01' } = partsOf(date);
  return dayNumber(Number(year), Number(month) - 1, Number(day));
}

function lastDayOf(date: PartialDate): number {
  const { year, month, day } = partsOf(date);
  if (month === undefined) return dayNumber(Number(year) + 1, 0, 1) - 1;
  if (day === undefined) return dayNumber(Number(year), Number(month), 1) - 1;
  return firstDayOf(date);
}

// Not by `Date.UTC`, which takes the first hundred years for those of the last century.
function dayNumber(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day) / dayLength;
}
