import { asWritten } from '../../../model/text/index-words.ts';
import { arabicForms, inAllPrefixes, undecidedBase } from './arabic-forms.ts';
import type { Ask } from './term.ts';

const dual = /^(\p{L}{3,})(ان|ين)$/u;
// Of four letters and more hardly any word with two more at its end is another one: `برلمان` is of no `برلم`.
const safeLength = 4;
// These are, or have a singular of three letters and both cases: `طالبان` are no two students, `شعبان` is a month.
const otherWords = new Set([
  ...['طالبان', 'سليمان', 'مهرجان', 'شعبان', 'طيران', 'سلطان', 'لبنان', 'إنسان', 'انسان'],
  ...['إيران', 'ايران', 'رمضان', 'ميدان', 'عنوان', 'سودان', 'عدوان', 'شيطان', 'فلسطين', 'تشرين'],
]);

/**
 * What a word that may be a dual asks for besides itself: its other case, and its singular, where texts have that and, of
 * a short one, the other case too. `قراران` is `قرار`, but `لبنان` is no `لبن`.
 */
export function asksOfDual(word: string): Ask[] {
  const base = undecidedBase(word) ?? '';
  const [, singular = '', ending = ''] = dual.exec(base) ?? [];
  if (singular === '' || otherWords.has(base)) return [];
  const otherCase = inAllPrefixes(singular + (ending === 'ان' ? 'ين' : 'ان')).map(asWritten);
  const written = inAllPrefixes(singular).map(asWritten);
  const needs = singular.length < safeLength ? [written, otherCase] : [written];
  return [
    ...otherCase.map((text) => ({ text, isBeginning: false })),
    ...arabicForms(singular).map((text) => ({ text, isBeginning: false, as: singular, needs })),
  ];
}
