import { wordsOf } from '../model/words.ts';

// Letters that no normal form takes apart; of Arabic those that are written one for the other.
const same: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const folded = new RegExp(`[${Object.keys(same).join('')}]`, 'gu');

const arabicDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** A text without what typing leaves out: case, accents, apostrophes, vowel signs, and variants of Arabic letters. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640'’ʼʿʾ‘`]/gu, '')
    .toLowerCase()
    .replace(folded, (letter) => same[letter] ?? letter)
    .replace(arabicDigits, (digit) => String(digit.charCodeAt(0) % 16));
}

/** The folded words of a text. */
export function foldedWords(text: string): string[] {
  return wordsOf(fold(text));
}

// Longest first, so that no word loses less than it could.
const article = /^[وف]?(?:[بك]?ال|لل)(?=.{2})/;
const particle = /^[وفبلك](?=.{3})/;

/** A folded word, and what it is without the article and the particles that Arabic writes in front. */
export function formsOf(word: string): string[] {
  const forms = [word, word.replace(article, ''), word.replace(particle, '')];
  return [...new Set(forms)];
}
