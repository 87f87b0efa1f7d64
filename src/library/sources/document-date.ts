import { fill } from '../../model/language/plural.ts';
import { type DatePoint, readDocumentDate } from '../../model/language/document-date.ts';
import type { View } from '../view.ts';

/** When a document was published, in words that say how well that is known: `c. 1920`, `18–20 August 2015`. */
export function documentDate(date: string, view: View): string {
  const read = readDocumentDate(date);
  if (!read) return date;
  const { from, to, isSpan } = read;
  if (!isSpan) return from ? pointWords(from, view) : date;
  const { dates } = view.strings;
  if (!to) return fill(dates.since, { date: from ? pointWords(from, view) : '' });
  if (!from) return fill(dates.until, { date: pointWords(to, view) });
  return spanWords(from, to, view);
}

/** The years of a date in words: `2015`, `c. 1920`, `2015–2017`. */
export function documentYears(date: string, view: View): string {
  const read = readDocumentDate(date);
  if (!read) return date;
  const [from, to] = [read.from, read.to].map((point) => point && yearOnly(point));
  if (!from || !to) return documentDate(date, view);
  return from.year === to.year ? pointWords(from, view) : spanWords(from, to, view);
}

function yearOnly({ year, years, isApproximate, isUncertain }: DatePoint): DatePoint {
  return { year, ...(years === undefined ? {} : { years }), isApproximate, isUncertain };
}

function spanWords(from: DatePoint, to: DatePoint, view: View): string {
  const last = pointWords(to, view);
  const first = withoutSame(from, to, pointWords(from, view));
  const { span, longSpan } = view.strings.dates;
  return fill(/\s/u.test(first) ? longSpan : span, { from: first, to: last });
}

// `18–20 August 2015`: what both have is said once.
function withoutSame(from: DatePoint, to: DatePoint, words: string): string {
  if (from.year !== to.year || from.year < 1 || !isPlain(from) || !isPlain(to)) return words;
  const isSameMonth = from.month !== undefined && from.month === to.month;
  const { day } = from;
  if (isSameMonth && day !== undefined && to.day !== undefined) {
    return words.startsWith(`${day} `) ? String(day) : words;
  }
  return words.replace(new RegExp(`[\\s\\u00a0]${from.year}$`, 'u'), '');
}

function isPlain({ isApproximate, isUncertain }: DatePoint): boolean {
  return !isApproximate && !isUncertain;
}

function pointWords(point: DatePoint, view: View): string {
  const { dates } = view.strings;
  const inYear = calendarWords(point, view);
  const inEra = point.year < 1 ? fill(dates.bce, { date: inYear }) : inYear;
  const about = point.isApproximate ? fill(dates.about, { date: inEra }) : inEra;
  return point.isUncertain ? fill(dates.perhaps, { date: about }) : about;
}

function calendarWords({ year, month, day, season, years }: DatePoint, view: View): string {
  const { dates } = view.strings;
  const counted = year < 1 ? 1 - year : year;
  if (years === 10) return fill(dates.decade, { year });
  if (years === 100) return fill(dates.between, { from: year, to: year + 99 });
  const seasons = [dates.spring, dates.summer, dates.autumn, dates.winter];
  if (season !== undefined) return fill(seasons[season - 1] ?? '{year}', { year: counted });
  const numbers = [String(counted).padStart(4, '0'), twoDigits(month), twoDigits(day)];
  return view.date(numbers.filter((number) => number !== '').join('-'));
}

function twoDigits(number: number | undefined): string {
  return number === undefined ? '' : String(number).padStart(2, '0');
}
