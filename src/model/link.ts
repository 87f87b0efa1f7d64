import type { Path } from './addresses.ts';
import type { Language } from './language.ts';

/** A link with its words, and the language they are in where it is not the page's. */
export interface Link {
  href: string;
  text: string;
  language?: Language;
}

/** A language a page is there in. */
export interface Alternate {
  language: Language;
  path: Path;
  href: string;
  absolute: string;
}
