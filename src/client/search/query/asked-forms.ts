import type { Language } from '../../../model/language/language.ts';
import { americanSpelling } from '../../../model/text/american-spelling.ts';
import { readForm } from '../../../model/text/index-words.ts';
import { isArabic } from '../../../model/text/is-arabic.ts';
import { isOtherWord } from '../../../model/text/other-words.ts';
import { isSigned, signedOf, withoutSigns } from '../../../model/text/signs.ts';
import { isVariantOf } from '../../../model/text/token-forms.ts';
import { type Token, tokensOf } from '../../../model/text/tokens.ts';
import { arabicForms } from './arabic-forms.ts';
import { degreesOf } from './degrees.ts';
import { signsInWords } from './signs-in-words.ts';

// Of a phrase that has other forms at several places.
const mostForms = 16;
const mostSpellings = 48;
const longestWord = 100;

/**
 * What to ask the index for, for words of a query that stand together as in a text of a language: a word or several with
 * spaces between them, each in its own form (`model/text/tokens.ts`).
 */
export function askedForms(text: string, language: Language): string[] {
  const tokens = tokensOf(text.replaceAll('"', ' '));
  const together = tokens.length > 1 && tokens.every(({ isJoined }, at) => at === 0 || isJoined);
  const compounds = together ? compoundsOf(tokens) : [];
  // `5:48` is the number, not any 5 before a 48; `at&t` no `at T`.
  const isOne = compounds.some((form) => /^[0-9.:]+$/.test(form) || isSigned(form));
  const isAlone = tokens.length === 1;
  const apart = isOne ? [] : phrasesOf(tokens.map((token) => formsOf(token, isAlone, language)));
  const ofCompounds = compounds.flatMap((form) => [
    ...inLanguage(form, language),
    ...signsInWords(form, language),
  ]);
  return [
    ...new Set([
      ...apart,
      ...ofCompounds,
      ...timesOf(compounds),
      ...yearOf(tokens),
      ...degreesOf(tokens.map(({ forms }) => forms[0]).join(' ')),
    ]),
  ];
}

// `2012م`, of our era.
function yearOf([year, era, ...more]: readonly Token[]): string[] {
  const isYear =
    era?.forms[0] === 'م' && more.length === 0 && /^[12][0-9]{3}$/.test(year?.forms[0] ?? '');
  return isYear && year ? [year.forms[0]] : [];
}

// A time of the day is also written with a point; other numbers with a colon are ratios and verses.
function timesOf(compounds: readonly string[]): string[] {
  return compounds.flatMap((form) =>
    /^(?:[01]?[0-9]|2[0-3]):[0-5][0-9]$/.test(form) ? form.replace(':', '.') : [],
  );
}

/**
 * What to ask for, for words in quotation marks: each as it is written, whatever signs stand between them. A designation
 * with a number is asked for as one word, since `F-16s` has the number of `F-16`.
 */
export function writtenForms(text: string): string[] {
  const tokens = tokensOf(text.replaceAll('"', ' '));
  const together = tokens.length > 1 && tokens.every(({ isJoined }, at) => at === 0 || isJoined);
  const compounds = together ? compoundsOf(tokens).map(ofSeveral(tokens.at(-1))) : [];
  if (compounds.some((form) => /[0-9&]/.test(form) && !isWithUnit.test(form)))
    return [...new Set(compounds)];
  const isAlone = tokens.length === 1;
  const apart = phrasesOf(tokens.map((token) => formsAsWritten(token, isAlone)));
  return [...new Set([...apart, ...compounds])];
}

// `64MB` is also written `64 MB`.
const isWithUnit = /^[0-9.]+\p{L}/u;

/**
 * What a text asks for that may go on: what its words are together (`coop` for `co-op`), or else all of them in a row, of
 * which the last may be a beginning (`s res 22` for `S/RES/22`).
 */
export function beginningOf(text: string): string | undefined {
  const tokens = tokensOf(text);
  const together = tokens.every(({ isJoined }, at) => at === 0 || isJoined);
  const [compound] = together && tokens.length > 1 ? compoundsOf(tokens) : [];
  return (
    compound ?? (tokens.map(({ forms }) => signedOf(forms) ?? forms[0]).join(' ') || undefined)
  );
}

// What all words are together: each of them has these forms. Whoever asks for `Su-24M` does not mean every `Su-24`, and
// whoever asks for `v6.1` no 6.1 that may be of anything.
function compoundsOf([first, ...others]: readonly Token[]): string[] {
  const shared = (first?.forms ?? []).filter((form) =>
    others.every(({ forms }) => forms.includes(form)),
  );
  const own = shared.filter(
    (form) =>
      !shared.some(
        (other) => (other !== `${form}s` && isVariantOf(other, form)) || isVersionOf(other, form),
      ),
  );
  // Of `$1,5` the first word has the sign, of `1,5 %` the last; of `$5bn` the first, and what both are has none.
  const all = [first, ...others].flatMap((token) => token?.forms ?? []);
  const isMoney = first !== undefined && isSigned(signedOf(first.forms) ?? '');
  return own.flatMap((form) => {
    const signed = all.find((other) => isSigned(other) && withoutSigns(other) === form);
    return signed ?? (isMoney && isWithUnit.test(form) ? [] : form);
  });
}

function isVersionOf(other: string, form: string): boolean {
  return /^\p{L}+[0-9]+\.[0-9.]+$/u.test(other) && other.replace(/^\p{L}+/u, '') === form;
}

function formsOf(token: Token, isAlone: boolean, language: Language): string[] {
  const [own, other = ''] = token.forms;
  // Whoever types a sign means the word with it.
  const signed = signedOf(token.forms);
  if (signed !== undefined) return [signed, ...signsInWords(signed, language)];
  if (isInitials.test(own)) return formsOfInitials(token.forms, isAlone);
  if (token.isCapitals && isAlone && isOtherWord(own)) return [other, [...own].join(' ')];
  // `NGOs` and `F16s` are asked for as one and as several.
  const several = other === `${own}s` ? [own, other] : [own];
  const written = [...several, ...singularOf(own)].flatMap((form) => inLanguage(form, language));
  // Others write `U. S.`
  return token.isCapitals && !isRoman.test(own) ? [...written, [...own].join(' ')] : written;
}

function formsAsWritten(token: Token, isAlone: boolean): string[] {
  const [own] = token.forms;
  const signed = signedOf(token.forms);
  if (signed !== undefined) return [signed];
  if (isInitials.test(own)) return formsOfInitials(token.forms, isAlone);
  if (token.isCapitals) return formsOf(token, isAlone, 'und');
  return [ofSeveral(token)(own)];
}

// `NGOs` has its singular as its own form.
function ofSeveral({ forms }: Pick<Token, 'forms'> = { forms: [''] }): (form: string) => string {
  const [own, other] = forms;
  return (form) => (other === `${own}s` && forms.includes(`${form}s`) ? `${form}s` : form);
}

// No stemmer takes `pmcs` and `ngos` for plurals.
function singularOf(form: string): string[] {
  return /^(?!(?:chri|plu|thi|thu)s$)[b-df-hj-np-tv-xz]{2,}[aeiou]?s$/.test(form)
    ? [form.slice(0, -1)]
    : [];
}

const isInitials = /\p{L}\.\p{L}/u;
// Nobody writes `World War I. I.`
const isRoman = /^[ivx]+$/;
// `U.S.` is also written `U. S.` and `US`, which the index has with its points.
function formsOfInitials([own, together = '']: Token['forms'], isAlone: boolean): string[] {
  const letters = own.replaceAll('.', ' ');
  const isWord = isArabic(together) || (isAlone && isOtherWord(together));
  return isWord ? [own, letters] : [own, letters, together];
}

// Every word in each of its forms, unless these are too many: then all but the first as they are, with the other
// spelling of their last letter where that is not too much either, since `الابراهيمى` and `الإبراهيمي` are one word.
function phrasesOf(words: readonly string[][]): string[] {
  const ways = [words, laterWords(words, spellingsOf)];
  const used =
    ways.find((way, at) => countOf(way) <= (at === 0 ? mostForms : mostSpellings)) ??
    laterWords(words, firstOf);
  return used.reduce<string[]>(
    (phrases, forms) =>
      phrases.length === 0
        ? forms
        : phrases.flatMap((phrase) => forms.map((form) => `${phrase} ${form}`)),
    [],
  );
}

function laterWords(
  words: readonly string[][],
  some: (forms: readonly string[]) => string[],
): string[][] {
  return words.map((forms, at) => (at === 0 ? forms : some(forms)));
}

function firstOf(forms: readonly string[]): string[] {
  return forms.slice(0, 1);
}

function spellingsOf(forms: readonly string[]): string[] {
  const stem = forms[0]?.slice(0, -1);
  return forms.filter((asked, at) => at === 0 || readForm(asked).form.slice(0, -1) === stem);
}

function countOf(words: readonly string[][]): number {
  return words.reduce((product, { length }) => product * length, 1);
}

// In texts of another language a word stands unchanged; the index of English has the American spelling of every word.
function inLanguage(form: string, language: Language): string[] {
  if (form.length > longestWord) return [form];
  const [main] = language.split('-');
  if (main === 'ar' && isArabic(form)) return arabicForms(form);
  return [main === 'en' ? americanSpelling(form) : form];
}
