import type { Language } from '../language/language.ts';
import { americanSpelling } from './american-spelling.ts';
import type { Token } from './tokens.ts';

// Runes, which Pagefind takes for letters without case: it cuts words that are written together at digits and signs,
// and leaves out a part of one letter.
const runes: Readonly<Record<string, string>> = {
  ...{ 0: 'ᚠ', 1: 'ᚢ', 2: 'ᚦ', 3: 'ᚨ', 4: 'ᚱ', 5: 'ᚲ', 6: 'ᚷ', 7: 'ᚹ', 8: 'ᚺ', 9: 'ᚾ' },
  ...{ "'": 'ᛁ', '.': 'ᛃ', '/': 'ᛇ' },
};
const filling = 'ᛜ';
// It takes up a place, and nobody can ask for it.
const noWord = '-';
// Pagefind indexes the forms also as one word, which must be none: `day` and `today` are no `daytoday`.
const between = '-1-';
const mixed = /[0-9'./]/g;

/** A form of a word as Pagefind’s index is given it and asked for it. */
export function indexWord(form: string): string {
  if (form === '') return noWord;
  if (form.length === 1) return form + filling;
  if (/^(?:[a-z]+|[0-9]+)$/.test(form)) return form;
  return form.replace(mixed, (sign) => runes[sign] ?? sign);
}

/**
 * A beginning of a word as Pagefind’s index has it: other than a word, which may go on.
 */
export function indexBeginning(form: string): string {
  return /^[0-9]+$/.test(form) ? form : form.replace(mixed, (sign) => runes[sign] ?? sign);
}

/**
 * Words as Pagefind reads them: one behind the other, the forms of one together at one place.
 *
 * In English a British word stands there as Americans spell it, too: stemmers know that `economize` is of `economic`, not
 * that `economise` is.
 */
export function indexedText(tokens: readonly Pick<Token, 'forms'>[], language: Language): string {
  const isEnglish = /^en(?:-|$)/i.test(language);
  return tokens
    .map(({ forms }) => (isEnglish ? withAmerican(forms) : forms).map(indexWord).join(between))
    .join(' ');
}

function withAmerican(forms: readonly string[]): readonly string[] {
  const american = forms.map(americanSpelling);
  return american.every((form, at) => form === forms[at])
    ? forms
    : [...new Set([...forms, ...american])];
}
