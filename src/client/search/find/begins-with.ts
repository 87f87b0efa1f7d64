import { askedSign } from '../../../model/text/signs.ts';
import { tokensOf } from '../../../model/text/tokens.ts';
import { formsAt } from './forms-at.ts';

/** Whether the word at a location of a page begins, in any of its forms, with what was typed. */
export function beginsAt(words: readonly string[], location: number, beginning: string): boolean {
  return formsAt(words, location).some((form) => askedSign(form).startsWith(beginning));
}

/** Whether a word of a text begins with what was typed. */
export function beginsIn(text: string, beginning: string): boolean {
  return tokensOf(text).some(({ forms }) =>
    forms.some((form) => askedSign(form).startsWith(beginning)),
  );
}
