import type { Path } from '../addresses.ts';
import type { Language } from '../language/language.ts';
import type { Phrase } from './phrase.ts';

/** A link with its words. */
export interface Link extends Phrase {
  href: string;
}

/** A language a page is there in. */
export interface Alternate {
  language: Language;
  path: Path;
  href: string;
  absolute: string;
}
