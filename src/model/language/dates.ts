import type { Language } from './language.ts';
import { memoize } from '../memoize.ts';

/** An ISO 8601 date as exact as it is known: `2015`, `2015-08` or `2015-08-18`. */
export type PartialDate = string;

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a real year, month or day of the calendar. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = shape.exec(text) ?? [];
  if (year === undefined) return false;
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

// The double month names of UN documents in Arabic: Levantine, then international.
const arabicMonths = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيو',
  'تموز/يوليو',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];

/** The date in words with Western digits: `18 August 2015`, `18 آب/أغسطس 2015`. */
export function formatDate(date: PartialDate, language: Language): string {
  const [, year = date, month, day] = shape.exec(date) ?? [];
  if (month === undefined) return year;
  return [day && String(Number(day)), monthNames(language)[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
}

const monthNames = memoize((language: Language): readonly string[] => {
  if (language === 'ar' || language.startsWith('ar-')) return arabicMonths;
  const locale = language === 'en' ? 'en-GB' : language;
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return arabicMonths.map((_, month) => format.format(new Date(Date.UTC(2000, month, 1))));
});
