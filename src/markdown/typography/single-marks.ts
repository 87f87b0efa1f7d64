import type { Language } from '../../model/language/language.ts';
import { isApostrophe } from './apostrophes.ts';

/** A line, with its language at each place. */
interface Line {
  text: string;
  languageAt: (index: number) => Language;
}

/** What can stand before a mark that opens, other marks aside. */
export const opener = /[\s([{\u00A1\u00BF\p{Pd}/\\=+|~<>«‹“‘„‚「『]/u;
/** What can stand behind one that closes. */
export const closer = /[\s)\]}.,;:!?…%»›”’“‘。、،؛؟۔\p{Pd}/|\uFFF9]/u;

// Scripts without apostrophes, where no space need stand around a quotation: `他说'好'。`, `'친구'라는`.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303F\uFF01-\uFF65]/u;

// So many marks in a row are looked at.
const mostMarks = 8;

const markBefore = /([^"']?)["']*$/su;
const markAfter = /^["']*(.?)/su;

/** The sign that stands behind the marks at the beginning of a text. */
export function signAfter(rest: string): string {
  return markAfter.exec(rest.slice(0, mostMarks))?.[1] ?? '';
}

/**
 * Which straight single marks of a line open a quotation and which close it, by their places; each that opens has one
 * that closes. All others are apostrophes, as in `'Abd al-'Aziz's`, or primes.
 */
export function singleMarks({
  text,
  languageAt,
}: Line): ReadonlyMap<number, 'opening' | 'closing'> {
  const found = new Map<number, 'opening' | 'closing'>();
  const open: number[] = [];
  for (let index = text.indexOf("'"); index >= 0; index = text.indexOf("'", index + 1)) {
    const kind = kindOf(text, index, languageAt(index), open.length > 0);
    if (kind === 'opening') open.push(index);
    const start = kind === 'closing' ? open.pop() : undefined;
    if (start !== undefined) found.set(start, 'opening').set(index, 'closing');
  }
  return found;
}

function kindOf(text: string, index: number, language: Language, isOpen: boolean) {
  const before = markBefore.exec(text.slice(Math.max(0, index - mostMarks), index))?.[1] ?? '';
  const after = signAfter(text.slice(index + 1));
  if (unspaced.test(before) || unspaced.test(after)) return isOpen ? 'closing' : 'opening';
  const isFree = before === '' || opener.test(before);
  const isEnd = after === '' || closer.test(after);
  if (!isFree && isEnd) return 'closing';
  if (/(?<!\p{L})(?:[ae]l|a[dnrstz]|ash|ath)-$/iu.test(text.slice(Math.max(0, index - 5), index)))
    return undefined;
  if (isFree && isEnd) {
    // `'...and`, and the end of `'they--'`.
    if (/\p{Pd}/u.test(before)) return /\p{Pd}/u.test(after) ? undefined : 'closing';
    return /^\s?$/.test(after) ? undefined : 'opening';
  }
  if (isApostrophe({ text, index, before, after, isOpen, language })) {
    return /\p{L}''\p{L}/u.test(text.slice(index - 1, index + 3)) ? 'closing' : undefined;
  }
  return isFree || /\p{Script=Arabic}/u.test(before) ? 'opening' : undefined;
}
