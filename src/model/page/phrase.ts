import type { Language } from '../language/language.ts';

/** Words, and the language they are in where it is not the page's. */
export interface Phrase {
  text: string;
  language?: Language;
}
