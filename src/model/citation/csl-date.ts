import { type DatePoint, readDocumentDate } from '../language/document-date.ts';
import type { CslDate } from './csl-item.ts';

/**
 * A date of a document as CSL has it; in words where CSL has no form for it (a decade, a span without an end).
 *
 * @param words how the page's language says it
 */
export function cslDate(date: string, words: string): CslDate {
  const read = readDocumentDate(date);
  const { from, to, isSpan } = read ?? {};
  if (!from || !to || from.years !== undefined || to.years !== undefined) return { literal: words };
  const { season } = from;
  if (isSpan && (season ?? to.season) !== undefined) return { literal: words };
  const isAbout = [from, to].some((point) => point.isApproximate || point.isUncertain);
  return {
    'date-parts': isSpan ? [partsOf(from), partsOf(to)] : [partsOf(from)],
    ...(season !== undefined && { season }),
    ...(isAbout && { circa: true }),
  };
}

// CSL counts years before ours without a year 0.
function partsOf({ year, month, day }: DatePoint): number[] {
  return [year <= 0 ? year - 1 : year, month, day].filter((part) => part !== undefined);
}

/** Year, month and day of a date, of a span its beginning, as far as they are known: `2015/08/18`. */
export function dayPath({ 'date-parts': dates }: CslDate): string | undefined {
  const [parts] = dates ?? [];
  return parts?.map((part, index) => digits(part, index)).join('/');
}

/** The same as ISO 8601 and libraries write it (EDTF); nothing of what is only said in words. */
export function isoDateOf({ 'date-parts': dates, circa, season }: CslDate): string | undefined {
  const sign = circa ? '~' : '';
  return dates
    ?.map((parts) => [...parts, ...(season === undefined ? [] : [20 + season])])
    .map((parts) => `${parts.map((part, index) => digits(part, index)).join('-')}${sign}`)
    .join('/');
}

function digits(part: number, index: number): string {
  if (index > 0) return String(part).padStart(2, '0');
  return part < 0 ? `-${String(-part - 1).padStart(4, '0')}` : String(part).padStart(4, '0');
}
