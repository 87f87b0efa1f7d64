import type { Language } from '../../model/language/language.ts';
import { elisionLength } from './elisions.ts';

/** A straight single mark, with what stands around it and other marks. */
interface SingleMark {
  text: string;
  index: number;
  before: string;
  after: string;
  /** Whether a single mark is open. */
  isOpen: boolean;
  language: Language;
}

const isArabic = (character: string) => /\p{Script=Arabic}/u.test(character);

/** Whether a single mark is an apostrophe: `don’t`, `’90s`, `’tis`, `l’ONU`; not what closes, as in `the word 'em'`. */
export function isApostrophe({
  text,
  index,
  before,
  after,
  isOpen,
  language,
}: SingleMark): boolean {
  const rest = text.slice(index + 1);
  if (isYear(rest, isOpen) && !/\p{N}/u.test(before)) return true;
  if (/[\p{L}\p{N}\p{M}]/u.test(before)) {
    if (isArabic(before) && /\p{L}/u.test(after)) return !isJoined(text, index);
    return /[\p{L}\p{M}]/u.test(after) || (/\p{L}/u.test(before) && /\d/.test(rest[0] ?? ''));
  }
  const length = elisionLength(rest, language);
  return length > 0 && (rest[length] !== "'" || /^n'/i.test(rest));
}

// `’68`, `’90s`, `’90s’` and `’90’lar`; `'68'` by itself is a quotation.
function isYear(rest: string, isOpen: boolean): boolean {
  const [year, decade] = /^\d\d(?:(s|ers?)(?![\p{L}\p{N}])|(?![\p{L}\p{N}-]))/u.exec(rest) ?? [];
  if (year === undefined) return false;
  return decade !== undefined || isOpen || !/^'(?!\p{L})/u.test(rest.slice(year.length));
}

// Arabic has no apostrophes; `و'كلمة'` and `ال'سلام'` have a quotation behind what is joined to it.
function isJoined(text: string, index: number): boolean {
  const isAfterPrefix = /(?<!\p{L})[وفبكلا]{1,3}ل?$/u.test(
    text.slice(Math.max(0, index - 6), index),
  );
  return isAfterPrefix && /^[^']*[\p{L}\p{M}]'(?!\p{L})/u.test(text.slice(index + 1));
}
