import type { Language } from '../language/language.ts';
import { memoize } from '../memoize.ts';
import { americanSpelling } from './american-spelling.ts';
import { isArabic } from './is-arabic.ts';
import { askedSign } from './signs.ts';
import { isVariantOf } from './token-forms.ts';
import type { Token } from './tokens.ts';

// Runes, which Pagefind takes for letters without case: it cuts words that are written together at digits and signs,
// and leaves out a part of one letter.
const runes: Readonly<Record<string, string>> = {
  ...{ 0: 'ᚠ', 1: 'ᚢ', 2: 'ᚦ', 3: 'ᚨ', 4: 'ᚱ', 5: 'ᚲ', 6: 'ᚷ', 7: 'ᚹ', 8: 'ᚺ', 9: 'ᚾ' },
  ...{ "'": 'ᛁ', '.': 'ᛃ', '/': 'ᛇ', ':': 'ᛈ' },
  ...{ '%': 'ᚡ', $: 'ᚣ', '£': 'ᚤ', '€': 'ᚥ', '¥': 'ᚧ', '₽': 'ᚩ', '₪': 'ᚪ', '₺': 'ᚫ' },
  ...{ '+': 'ᚬ', '#': 'ᚭ', '°': 'ᚮ', '@': 'ᚯ', '&': 'ᚰ' },
};
const filling = 'ᛜ';
// It takes up a place, and nobody can ask for it.
const noWord = '-';
// Pagefind indexes the forms also as one word, which must be none: `day` and `today` are no `daytoday`.
const between = '-1-';
const mixed = /[0-9'./:%$£€¥₽₪₺+#°@&]/g;

/** Whether an Arabic word is `أن` or `إن`, with what may be written before it. */
export function isParticle(word: string): boolean {
  return particle.test(word);
}

// Stemmers of Arabic read every alif with a hamza as one without: `بأن` would be the name `بان`, `كأن` the verb `كان`.
const particle = /^([وف]?[بكل]?)[أإ]ن$/u;

/** A form of a word as Pagefind’s index is given it and asked for it. */
export function indexWord(form: string): string {
  if (form === '') return noWord;
  if (particle.test(form)) return form.replace(particle, `$1${filling}ن`);
  if (form.length === 1) return form + filling;
  if (/^(?:[a-z]+|[0-9]+)$/.test(form)) return form;
  return askedSign(form).replace(mixed, (sign) => runes[sign] ?? sign);
}

/**
 * What a beginning of a word is in Pagefind’s index: other than a word, which may go on. Of digits, they may be all of the
 * word or be followed by letters: `198` begins `1984` and `1980s`. Of an Arabic word the stem, or the word as it is written,
 * since `ديوا` is more than the stem of `ديوان`.
 */
export function indexBeginnings(form: string): readonly string[] {
  const asSigns = form.replace(mixed, (sign) => runes[sign] ?? sign);
  if (isArabic(form)) return [asSigns, whole + asSigns];
  return /^[0-9]+$/.test(form) ? [form, asSigns] : [asSigns];
}

// Ends a word that is there as it is written, so that no stemmer shortens it; the Arabic one shortens words at their
// beginning as well. Pagefind also indexes words with hyphens between them as one, and cuts off a lone digit: `welles-1`
// is `welles`, of which it takes the stem, and `welles1`, which has none. Of several forms at one place that one would be
// all of them together, so there the sign is one at which Pagefind does not cut.
const whole = '1';
const wholeOfSeveral = '\u0002';

/**
 * What a form is in Pagefind’s index as it is written, not by its stem: `"Welles"` is no `well`. One of two, by what else
 * stands at its place; itself where no word has its stem but this.
 */
function writtenWord(form: string): readonly string[] {
  const word = indexWord(form);
  if (!hasStem(form)) return [word];
  return isArabic(form) ? [whole + word + whole] : [word + wholeOfSeveral, word + whole];
}

/** Whether a word of the index is one as it is written, or has no stem but itself. */
export function isWrittenWord(word: string): boolean {
  return /[1\u0002\u16dc]$|^[0-9]+$/.test(word);
}

/** Words as the index is asked for them as they are written: `=welles`. */
export function asWritten(text: string): string {
  return text.replace(/[^ ]+/g, '=$&');
}

// Behind it stands the word of which an asked one is a form.
const formSign = '<';

/** A form of a word as the index is asked for it: by its stem, if that is of the word, else as it is written. */
export function asFormOf(form: string, word: string): string {
  return form === word ? form : form + formSign + word;
}

/** An asked word, and the one that it is a form of. */
export function readForm(asked: string): { form: string; of: string | undefined } {
  const [form = '', of] = asked.split(formSign);
  return { form, of };
}

/** The words and phrases that are asked for, as they are written. */
export function plainAsk(text: string): string {
  return text.replace(/<[^ ]*|(?<![^ ])=/g, '');
}

/** The words of the index that an asked word may be: with a sign of equality before it, as it is written. */
export function askedWord(asked: string): readonly string[] {
  return asked.startsWith('=') ? writtenWord(asked.slice(1)) : [indexWord(asked)];
}

/**
 * Words as Pagefind reads them: one behind the other, the forms of one together at one place, and each also as it is
 * written.
 *
 * In English a British word stands there as Americans spell it, too: stemmers know that `economize` is of `economic`, not
 * that `economise` is.
 */
export function indexedText(tokens: readonly Pick<Token, 'forms'>[], language: Language): string {
  const isEnglish = /^en(?:-|$)/i.test(language);
  return tokens.map(({ forms }) => placed(forms, isEnglish)).join(' ');
}

function placed(forms: readonly string[], isEnglish: boolean): string {
  const all = isEnglish ? withAmerican(forms) : forms;
  const written = withoutSingulars(forms).filter(hasStem);
  const [form = ''] = all;
  if (all.length === 1 && written.length === 1 && written[0] === form) {
    const word = indexWord(form);
    return isArabic(form) ? `${whole}-${word}-${whole}` : `${word}-${whole}`;
  }
  const words = written.flatMap((one) => writtenWord(one)[0] ?? []);
  return [...all.map(indexWord), ...words].join(between);
}

// `NGOs` is found as `ngo` too, and not written so; nor is `Su-24M` written `Su-24`.
function withoutSingulars(forms: readonly string[]): readonly string[] {
  return forms.filter(
    (form) => !forms.some((other) => other === `${form}s` || isVariantOf(other, form)),
  );
}

// Digits alone and single letters are what they are.
function hasStem(form: string): boolean {
  return form.length > 1 && /[^0-9]/.test(form);
}

// Its stem is that of `will`; the other spelling has one of its own.
const ofWill = 'willful';
// The words of a text are the same again and again, and there are millions.
const knownAmerican = /* @__PURE__ */ memoize(americanSpelling);

function withAmerican(forms: readonly string[]): readonly string[] {
  const american = forms.map(knownAmerican);
  return american.every((form, at) => form === forms[at])
    ? forms
    : [...new Set([...forms.filter((form) => !form.startsWith(ofWill)), ...american])];
}
