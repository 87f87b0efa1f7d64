import { isDocumentDate } from '../../model/language/document-date.ts';
import { locales } from '../../model/locale/locales.ts';

const english =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const seasons = [
  ['spring', 'ربيع'],
  ['summer', 'صيف'],
  ['autumn', 'خريف', 'fall'],
  ['winter', 'شتاء'],
];

/** The date that was most likely meant by one in words: `2015-08-18` of `18 August 2015`, `1920~` of `c. 1920`; nothing where it may be several. */
export function likelyDate(written: string): string | undefined {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[‐‑‒–—−]/g, '–')
    .replace(/(?<=\d)(?:st|nd|rd|th)\b(?:\s+of\b)?/, '');
  const found = spanOf(text) ?? pointOf(text);
  return found !== undefined && found !== written && isDocumentDate(found) ? found : undefined;
}

// `2015–2017`, and `2015-17`, which is no month.
function spanOf(text: string): string | undefined {
  const [, from = '', to = ''] = /^(\d{4})\s?[–-]\s?(\d{4}|\d\d)$/.exec(text) ?? [];
  if (from === '' || isDocumentDate(text)) return undefined;
  return `${from}/${from.slice(0, 4 - to.length)}${to}`;
}

function pointOf(text: string): string | undefined {
  const before = /^(.+?)\s*(?:bce?|b\.c\.(?:e\.)?|ق\.?\s?م\.?)$/.exec(text)?.[1];
  if (before !== undefined) return beforeOurEra(before);
  const about =
    /^(?:\[?c(?:a|irca)?\.?\s?|\[?(?:about|around|approx\.?|نحو|حوالي)\s|~\s?)(.+?)\]?$/.exec(
      text,
    )?.[1];
  if (about !== undefined) return withSign(about, '~');
  const perhaps = /^\[(.+?)\?\]$/.exec(text)?.[1];
  if (perhaps !== undefined) return withSign(perhaps, '?');
  const decade = /^(?:the\s)?(\d{3})0['’]?s$/.exec(text)?.[1];
  if (decade !== undefined) return `${decade}X`;
  return numbersOf(text) ?? wordsOf(text);
}

function withSign(text: string, sign: string): string {
  return (isDocumentDate(text) ? text : (pointOf(text) ?? text)) + sign;
}

function beforeOurEra(year: string): string | undefined {
  if (!/^\d{1,4}$/.test(year)) return undefined;
  const counted = Number(year) - 1;
  return counted === 0 ? '0000' : `-${String(counted).padStart(4, '0')}`;
}

// Where a day above twelve tells it from the month.
function numbersOf(text: string): string | undefined {
  const [, year, month = '', day] = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text) ?? [];
  if (year !== undefined) return joined(year, month, day);
  const [, first = '', second = '', last] =
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (last === undefined) return undefined;
  if (Number(first) > 12) return joined(last, second, first);
  return Number(second) > 12 || first === second ? joined(last, first, second) : undefined;
}

function wordsOf(text: string): string | undefined {
  const words = text.match(/[\p{L}\p{M}/]+(?:\s[\p{L}\p{M}/]+)?|\d+/gu) ?? [];
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const year = numbers.find((number) => number.length === 4);
  const [name, other] = words.filter((word) => !/^(?:\d+|of|the)$/.test(word));
  if (year === undefined || name === undefined || other !== undefined) return undefined;
  const season = seasons.findIndex((names) => names.includes(name));
  if (season >= 0 && numbers.length === 1) return `${year}-2${season + 1}`;
  const month = monthOf(name);
  return month === undefined
    ? undefined
    : joined(
        year,
        String(month),
        numbers.find((number) => number !== year),
      );
}

function monthOf(name: string): number | undefined {
  const isBegun = (month: string) => name.length >= 3 && month.startsWith(name);
  const index = english.findIndex(
    (month) => isBegun(month) || (name === 'sept' && month === 'september'),
  );
  if (index >= 0) return index + 1;
  for (const { months = [] } of locales) {
    const place = months.findIndex((both) => both === name || both.split('/').includes(name));
    if (place >= 0) return place + 1;
  }
  return undefined;
}

function joined(year: string, month: string, day: string | undefined): string {
  return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}
