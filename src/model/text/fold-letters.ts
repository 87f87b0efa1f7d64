// Letters that no normalisation takes apart.
const latin: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ħ: 'h', ŧ: 't' },
  ...{ ə: 'a', ŋ: 'n', ĸ: 'k', ɓ: 'b', ɗ: 'd', ƙ: 'k', ς: 'σ' },
};
// Wasla, and the forms of ya and kaf that Persian keyboards write; a hamza after alif maqsura is the one on ya. Foreign
// sounds are written with a letter of their own or with the nearest one: `لاڤروف`, `لافروف`.
const arabic: Readonly<Record<string, string>> = {
  ...{ ٱ: 'ا', ی: 'ي', ک: 'ك', ىء: 'ئ' },
  ...{ ڤ: 'ف', پ: 'ب', چ: 'ج', گ: 'ك' },
};
const letters: Readonly<Record<string, string>> = { ...latin, ...arabic };
const ownLetters = new RegExp(Object.keys(letters).join('|'), 'gu');

// Latin, Greek, Cyrillic and Hebrew accents, Arabic vowels; not the vowels of Indian scripts, which are marks as well.
const accents =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]/g;
const vowels = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;
// What is not seen, tatweel, what stands for hamza, ayn and aspiration in Latin letters, and signs.
const noLetters = /[^\p{L}\p{M}\p{N}]|[\ufe00-\ufe0f\u02b0-\u02ff\u0640]/gu;

/**
 * A word as reading compares letters: small, without accents, vowel marks, ligatures and what is not seen, digits as
 * `0` to `9`. Hamza, ta marbuta and alif maqsura of Arabic stay, since stemmers read them.
 */
export function foldLetters(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  const small = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(vowels, '')
    .replace(noLetters, '')
    .replace(ownLetters, (letter) => letters[letter] ?? letter)
    .replace(/\p{Nd}/gu, digitOf);
}

// Digits of a script stand together, from 0 to 9.
function digitOf(digit: string): string {
  if (/[0-9]/.test(digit)) return digit;
  const point = digit.codePointAt(0) ?? 0;
  let first = point;
  while (point - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return String((point - first) % 10);
}
