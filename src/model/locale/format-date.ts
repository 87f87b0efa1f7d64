import { type PartialDate, partsOf } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { memoize } from '../memoize.ts';
import { localeOf } from './locales.ts';

/** The date in words, by the Gregorian calendar and with Western digits in every language: `18 August 2015`. */
export function formatDate(date: PartialDate, language: Language): string {
  return wordsIn(language)(date);
}

// The same days come again and again.
const wordsIn = memoize((language: Language) =>
  memoize((date: PartialDate) => wordsOf(date, language)),
);

function wordsOf(date: PartialDate, language: Language): string {
  const { year, month, day } = partsOf(date);
  if (month === undefined) return year ? String(Number(year)) : date;
  const { months } = localeOf(language);
  const numbers = [day, year].map((number) => number && String(Number(number)));
  if (months) return [numbers[0], months[Number(month) - 1], numbers[1]].filter(Boolean).join(' ');
  const moment = new Date(0);
  moment.setUTCFullYear(Number(year), Number(month) - 1, Number(day ?? 1));
  const words = formatsOf(language)[day === undefined ? 'month' : 'day'].format(moment);
  // CLDR does not know that French counts the first day: `1er décembre`.
  return /^fr(?:-|$)/.test(language) ? words.replace(/^1(?= )/, '1er') : words;
}

/** The name of a month, counted from 1, as dates have it. */
export function monthName(month: number, language: Language): string {
  return monthsOf(language)[month - 1] ?? '';
}

const monthsOf = memoize((language: Language): readonly string[] => {
  const { months } = localeOf(language);
  if (months) return months;
  const { monthAlone } = formatsOf(language);
  return Array.from({ length: 12 }, (_, month) => monthAlone.format(Date.UTC(2000, month, 1)));
});

const formatsOf = memoize((language: Language) => {
  const tag = language === 'en' ? 'en-GB' : language;
  const common = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;
  return {
    day: new Intl.DateTimeFormat(tag, { ...common, dateStyle: 'long' }),
    month: new Intl.DateTimeFormat(tag, { ...common, year: 'numeric', month: 'long' }),
    monthAlone: new Intl.DateTimeFormat(tag, { ...common, month: 'long' }),
  };
});
