import type { CslDate } from '../../model/citation/csl-item.ts';
import { fill } from '../../model/language/plural.ts';
import { monthName } from '../../model/locale/format-date.ts';
import type { StyleWords } from './style-words.ts';

/** In which order a style writes a day, and whether it shortens the months. */
interface DateForm {
  order: 'monthFirst' | 'dayFirst' | 'yearFirst';
  isShort?: boolean;
}

/**
 * The date of a work as a style writes it, as exact as it is known; of a span the years from first to last,
 * and of a date that has no parts its words. `n.d.` where there is none.
 */
export function styledDate(date: CslDate | undefined, form: DateForm, words: StyleWords): string {
  const [from, to] = date?.['date-parts'] ?? [];
  if (!from) return date?.literal ?? words.noDate;
  if (to) return [...new Set([from[0], to[0]])].join('–');
  const [year = 0, month, day] = from;
  if (month === undefined) return String(year);
  const name = form.isShort
    ? (words.shortMonths.split(/\s*\|\s*/)[month - 1] ?? '')
    : monthName(month, words.language);
  const order = words[form.order];
  if (day !== undefined) return fill(order, { year, month: name, day });
  return fill(withoutDay(order), { year, month: name });
}

/** Only the year, as it stands in an author–date citation. */
export function styledYear(date: CslDate | undefined, words: StyleWords): string {
  const years = (date?.['date-parts'] ?? []).map(([year]) => year);
  return years.length > 0 ? [...new Set(years)].join('–') : (date?.literal ?? words.noDate);
}

// `{month} {day}, {year}` is `{month} {year}` where no day is known, `{year}, {month} {day}` is `{year}, {month}`.
function withoutDay(order: string): string {
  return order.replace(/\{day\} | ?\{day\},?/, '').trim();
}
