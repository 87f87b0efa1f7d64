import { checkValue } from './check-value.ts';
import { cutSentences } from './cut-sentences.ts';

/** The check values of a text's sentences in order, one space between them, as ledgers hold them. */
export function checkValues(text: string): string {
  return cutSentences(text).map(checkValue).join(' ');
}
