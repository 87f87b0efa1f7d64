import type { PartialDate } from '../../../model/language/dates.ts';
import { anyMonth, monthOf } from './month-names.ts';
import { dateOfNumbers } from './period.ts';

/** A date as it stands in a query: one day, month or year; several where it may be read in two ways; none where there is no such day. */
export interface FoundDate {
  end: number;
  dates: PartialDate[];
}

const year = '([12]\\d{3})(?:\\s?م(?![\\p{L}\\p{M}]))?(?![\\p{L}\\p{N}\\p{M}]|[-/.…]+\\p{N})';
const day = '(\\d{1,2})';
const ofYear = '(?:\\.?,?،?\\s*|\\s+of\\s+|\\s+(?:من\\s+)?(?:ال)?(?:عام|سنة)\\s+)';
const firstName = `(?<![\\p{L}\\p{N}\\p{M}])(${anyMonth})(?![\\p{L}\\p{M}])`;
// The double names of documents in Arabic: `آب/أغسطس`, `أغسطس (آب)`.
const month = `${firstName}(?:\\s*[/\\-–]\\s*(${anyMonth})(?![\\p{L}\\p{M}])|\\s*\\(\\s*(${anyMonth})\\s*\\))?`;

interface DatePattern {
  pattern: RegExp;
  read: (parts: Parts) => readonly Numbers[];
}

// Few queries have a year, and to read these patterns takes longer than most of them.
let known: readonly DatePattern[] | undefined;

const patterns = (): readonly DatePattern[] => [
  {
    pattern: sticky(`${day}(?:st|nd|rd|th)?(?:\\s+of)?[\\s.\\-]*${month}[-\\s]*${ofYear}${year}`),
    read: ([d, ...names]) => inWords(names, d),
  },
  {
    pattern: sticky(`${month}\\.?\\s*${day}(?:st|nd|rd|th)?,?\\s+${year}`),
    read: ([one, two, three, d, y]) => inWords([one, two, three, y], d),
  },
  { pattern: sticky(`${month}[-\\s]*${ofYear}${year}`), read: (parts) => inWords(parts) },
  {
    pattern: sticky(
      '([12]\\d{3})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\p{L}\\p{N}\\p{M}]|[-/.]\\p{N})',
    ),
    read: ([y, , m, d]) => [[y, m, d]],
  },
  // `1911-12` is more likely a year and the next.
  {
    pattern: sticky('([12]\\d(\\d\\d))-(0[1-9]|1[0-2])(?![\\p{L}\\p{N}\\p{M}]|[-/.]\\p{N})'),
    read: ([y, short, m]) => (Number(m) > Number(short) ? [] : [[y, m]]),
  },
  {
    pattern: sticky(`(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${year}`),
    read: ([d, m, y]) => [Number(m) > 12 ? [y, d, m] : [y, m, d]],
  },
  {
    pattern: sticky(`(\\d{1,2})([/-])(\\d{1,2})\\2${year}`),
    read: ([one, , two, y]) => [
      [y, two, one],
      [y, one, two],
    ],
  },
];

/** The date that begins at a place of a clean query, in any usual form of English or Arabic. */
export function dateAt(query: string, at: number): FoundDate | undefined {
  // The patterns are long, and to compile them takes a while.
  if (!/[12][0-9]{3}/.test(query)) return undefined;
  if (/[\p{L}\p{N}\p{M}]$/u.test(query.slice(Math.max(0, at - 2), at))) return undefined;
  for (const { pattern, read } of (known ??= patterns())) {
    pattern.lastIndex = at;
    const match = pattern.exec(query);
    const readings = match ? read(match.slice(1)) : [];
    if (!match || readings.length === 0) continue;
    const dates = readings.flatMap((numbers) => dateOfNumbers(...numbers) ?? []);
    return { end: at + match[0].trimEnd().length, dates: [...new Set(dates)] };
  }
  return undefined;
}

/** A text that is a date as a whole, or a year. */
export function readDate(text: string): PartialDate | undefined {
  if (/^[12]\d{3}$/.test(text)) return text;
  const short = /^([12]\d{3})-(\d{1,2})$/.exec(text);
  if (short) return dateOfNumbers(short[1], short[2]);
  const found = dateAt(text, 0);
  return found?.end === text.length && found.dates.length === 1 ? found.dates[0] : undefined;
}

type Parts = (string | undefined)[];
type Numbers = readonly (string | undefined)[];

// Both names of a double one must mean the same month.
function inWords([one, two, three, y]: Parts, d?: string): readonly Numbers[] {
  const number = monthOf(one ?? '');
  const second = two ?? three;
  if (number === undefined || (second !== undefined && monthOf(second) !== number)) return [];
  return [d === undefined ? [y, String(number)] : [y, String(number), d]];
}

function sticky(source: string): RegExp {
  return new RegExp(source, 'iuy');
}
