import type { Language } from '../language/language.ts';
import { checkValue } from './check-value.ts';
import { cutSentences } from './cut-sentences.ts';

/** The check values of the sentences of a text in a language in order, one space between them, as ledgers hold them. */
export function checkValues(text: string, language: Language): string {
  return cutSentences(text, language).map(checkValue).join(' ');
}
