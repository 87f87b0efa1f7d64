import type { Language } from '../../model/language/language.ts';

/** A line on its way: what each of its signs becomes. */
interface Line {
  text: string;
  signs: string[];
  language: Language;
}

/** The narrow no-break space that French sets before some signs and within guillemets. */
export const thinSpace = '\u202F';

const anySpace = /[ \u00A0\u202F\u2009]/;

/** Whether a language sets such spaces: French, but in Switzerland and Canada. */
export function hasThinSpaces(language: Language): boolean {
  return /^fr(?!-(?:CH|CA))(?:-|$)/.test(language);
}

/** A text in French with such spaces before units and between groups of digits, and behind `n°`. */
export function setThinSpaces(text: string, language: Language): string {
  if (!hasThinSpaces(language)) return text;
  return text.replace(/(?<=\d) (?=[%‰€$£°]|\d{3}(?!\d))|(?<=(?<!\p{L})[nN]°) (?=\d)/gu, thinSpace);
}

/**
 * Puts the space before a sign, or within a guillemet, in what the signs of a line become.
 *
 * `« Quoi ? »` and `«Quoi?»` come out alike; so they do before `;`, `:` and `!`. Times and addresses stay.
 */
export function spaceAt({ text, signs, language }: Line, index: number): void {
  if (!hasThinSpaces(language)) return;
  const [before = '', sign = '', after = ''] = [text[index - 1], text[index], text[index + 1]];
  if (sign === '«') putAfter(signs, index, after);
  else if (sign === '»') putBefore(signs, index, before);
  else if (!/^$|[;:!?…([]/.test(before) && /^[\s!?…)»\]"'\uFFF9]?$/u.test(after)) {
    putBefore(signs, index, before);
  }
}

function putBefore(signs: string[], index: number, before: string): void {
  if (anySpace.test(before)) signs[index - 1] = thinSpace;
  else if (/\S/.test(before)) signs[index] = thinSpace + (signs[index] ?? '');
}

function putAfter(signs: string[], index: number, after: string): void {
  if (anySpace.test(after)) signs[index + 1] = thinSpace;
  else if (/\S/.test(after)) signs[index] = (signs[index] ?? '') + thinSpace;
}
