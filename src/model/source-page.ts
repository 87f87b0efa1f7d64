import type { Language } from './language.ts';

/** A source in the list of sources. */
export interface SourceLine {
  /** The letter it stands under; empty for one that begins with none. */
  letter: string;
  html: string;
  href: string;
  /** Number of passages that cite it. */
  count: number;
}

/** Everything a source's page shows. */
export interface SourcePage {
  title: string;
  titleLanguage: Language | undefined;
  authors: string;
  html: string;
  href: string | undefined;
  citing: {
    title: string;
    language: Language | undefined;
    href: string;
    passages: { href: string; number: string }[];
  }[];
}
