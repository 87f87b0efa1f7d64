import { isPartialDate } from './dates.ts';

/** A year, month, season or day of a document, with how well it is known. */
export interface DatePoint {
  /** As astronomers count: 0 is 1 BCE, -43 is 44 BCE. */
  year: number;
  month?: number;
  day?: number;
  /** 1 is spring, 4 is winter. */
  season?: number;
  /** How many years it may be: 10 of a decade, 100 of a century. */
  years?: number;
  isApproximate: boolean;
  isUncertain: boolean;
}

/** When a document was published: a point, or a span that may be open at one end. */
export interface DocumentDate {
  from: DatePoint | undefined;
  to: DatePoint | undefined;
  isSpan: boolean;
}

const point = /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)$/;

/**
 * Reads a date in the notation of libraries, EDTF (ISO 8601-2): `2015`, `2015-08`, `2015-08-18`, about
 * 1920 `1920~`, perhaps 1920 `1920?`, the 1920s `192X`, 44 BCE `-0043`, spring 2015 `2015-21`, a span
 * `2015/2017`, one that goes on `2015/..`; nothing of what is none.
 */
export function readDocumentDate(text: string): DocumentDate | undefined {
  const [first = '', second, ...others] = text.split('/');
  if (others.length > 0) return undefined;
  const from = first === '..' ? undefined : readPoint(first);
  if (second === undefined) return from && { from, to: from, isSpan: false };
  const to = second === '..' ? undefined : readPoint(second);
  if ((first !== '..' && !from) || (second !== '..' && !to) || (!from && !to)) return undefined;
  return isInOrder(from, to) ? { from, to, isSpan: true } : undefined;
}

/** Whether the text is such a date. */
export function isDocumentDate(text: string): boolean {
  return readDocumentDate(text) !== undefined;
}

function readPoint(text: string): DatePoint | undefined {
  const [, year = '', month, day, known = ''] = point.exec(text) ?? [];
  if (year === '' || year === '-0000') return undefined;
  const years = year.endsWith('XX') ? 100 : year.endsWith('X') ? 10 : 1;
  if (years > 1 && month !== undefined) return undefined;
  const season = day === undefined && /^2[1-4]$/.test(month ?? '') ? Number(month) - 20 : undefined;
  const isReal = season !== undefined || isPartialDate(calendarDate(year, month, day));
  if (years === 1 && !isReal) return undefined;
  return {
    year: Number(year.replaceAll('X', '0')),
    ...(years > 1 ? { years } : {}),
    ...(season === undefined ? {} : { season }),
    ...(month === undefined || season !== undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
    isApproximate: known === '~' || known === '%',
    isUncertain: known === '?' || known === '%',
  };
}

// Years before ours have the same months and days as some year of ours, leap years as leap years.
function calendarDate(year: string, month: string | undefined, day: string | undefined): string {
  const counted = Number(year);
  const like = counted < 0 ? String((((counted % 400) + 400) % 400) + 2000) : year;
  return [like, month, day].filter((part) => part !== undefined).join('-');
}

function isInOrder(from: DatePoint | undefined, to: DatePoint | undefined): boolean {
  if (!from || !to) return true;
  const [first, last] = [from, to].map(({ year, month = 0, day = 0, season = 0 }) => [
    year,
    month || season * 3,
    day,
  ]);
  for (const [index, value] of (first ?? []).entries()) {
    const other = last?.[index] ?? 0;
    // What is known to the year on one side alone is in order.
    if (value === 0 || other === 0) return true;
    if (value !== other) return value < other;
  }
  return true;
}
