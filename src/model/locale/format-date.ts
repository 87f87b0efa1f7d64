import { type PartialDate, partsOf } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { memoize } from '../memoize.ts';
import { localeOf } from './locales.ts';

/** The date in words with Western digits: `18 August 2015`, `18 آب/أغسطس 2015`. */
export function formatDate(date: PartialDate, language: Language): string {
  const { year, month, day } = partsOf(date);
  if (month === undefined) return year || date;
  return [day && dayIn(language, Number(day)), monthNames(language)[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
}

function dayIn(language: Language, day: number): string {
  return (day === 1 ? localeOf(language).firstDay : undefined) ?? String(day);
}

const monthNames = memoize((language: Language): readonly string[] => {
  const { months } = localeOf(language);
  if (months) return months;
  const tag = language === 'en' ? 'en-GB' : language;
  const format = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 1)));
});
