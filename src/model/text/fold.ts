import { locales } from '../locale/locales.ts';
import type { Span } from './span.ts';

/** A word of a text as names are compared, and where it stands. */
export interface FoldedWord extends Span {
  folded: string;
  /** The same with its capitals; letters with points between them are capitals: `u.s.` is `US`. */
  exact: string;
  /** The same without the ending of `Assad's`. */
  stem: { folded: string; exact: string } | undefined;
}

/** A text as names are compared: its words, folded, with one space between them. */
export function fold(text: string): string {
  return foldedWords(text)
    .map(({ folded }) => folded)
    .join(' ');
}

/**
 * The words of a text, folded. Hyphens part words, apostrophes do not, nor do the points of `U.S.`.
 *
 * @param elided Words that an apostrophe parts from the next one, as French does.
 */
export function foldedWords(text: string, elided = allElided): FoldedWord[] {
  return [...text.matchAll(word)].flatMap(({ 0: whole, index: start }) => {
    const article = elided ? (elided.exec(whole)?.[0] ?? '') : '';
    const parts = article ? [article, whole.slice(article.length)] : [whole];
    return parts.flatMap((part, at) => foldWord(part, start + (at && article.length)));
  });
}

/** What finds a word that lost its vowel before the next one; nothing where no word does. */
export function elidedBefore(words: readonly string[]): RegExp | undefined {
  return words.length === 0
    ? undefined
    : new RegExp(`^(?:${words.join('|')})['’‘](?=\\p{L})`, 'iu');
}

const allElided = elidedBefore(locales.flatMap(({ elisions = [] }) => elisions));

function foldWord(found: string, index: number): FoldedWord[] {
  const exact = withoutSigns(dotted.test(found) ? found.toUpperCase() : found);
  const lower = exact.toLowerCase();
  const folded = lower === exact ? exact : withoutSigns(lower);
  if (folded === '') return [];
  const isGenitive = /.['’]s$/iu.test(found);
  const stem = isGenitive ? { folded: folded.slice(0, -1), exact: exact.slice(0, -1) } : undefined;
  return [{ start: index, end: index + found.length, folded, exact, stem }];
}

// Letters with points between them, or a run of letters, digits and marks with apostrophes and tatweel inside.
const word =
  /(?<![\p{L}\p{N}\p{M}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}\p{M}])\.?|[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}'’‘`´\u200c-\u200f]*[\p{L}\p{N}\p{M}])?/gu;

const dotted = /^\p{L}(?:\.\p{L})+\.?$/u;

// Letters that no normalisation takes apart. Arabic: wasla, ta marbuta, alif maqsura, a hamza by
// itself, tatweel, and the forms of ya and kaf that Persian keyboards write.
const others: Record<string, string> = {
  ...{ ß: 'ss', ẞ: 'SS', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i' },
  ...{ æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ð: 'd', Ð: 'D', þ: 'th', Þ: 'TH', ħ: 'h', Ħ: 'H' },
  ...{ ٱ: 'ا', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ء: '', ـ: '' },
  ...{ ڤ: 'ف', پ: 'ب', چ: 'ج', گ: 'ك' },
};

const otherLetters = new RegExp(`[${Object.keys(others).join('')}]`, 'gu');

// Hamza above and below, Arabic vowels and Latin accents are all marks once letters are taken apart.
function withoutSigns(text: string): string {
  if (/^[a-z0-9]*$/i.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(otherLetters, (letter) => others[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/[^\p{L}\p{N}]|[\p{Lm}]/gu, '');
}
