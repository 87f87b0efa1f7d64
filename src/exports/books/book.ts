import type { StyledCitation } from '../../model/page/styled-citation.ts';
import type { PackedFile } from './zip.ts';

/** Somebody who wrote, translated or published what is in a book. */
export interface BookPerson {
  name: string;
  /** As lists sort it. */
  sortedName: string;
  role: 'aut' | 'trl' | 'pbl';
}

/** A heading within a chapter, for the table of contents. */
export interface BookSection {
  id: string;
  level: number;
  title: string;
}

/** A picture of a chapter. */
export interface BookImage {
  /** Its name within the book. */
  name: string;
  mediaType: string;
  packed: PackedFile;
}

/** A brief as a file of a book, ready to be put into any. */
export interface BookChapter {
  /** Its name within the book, without its ending. */
  name: string;
  /** Address of its page. */
  url: string;
  title: string;
  sections: readonly BookSection[];
  /** Ids of its parts, to which other chapters may lead. */
  ids: ReadonlySet<string>;
  /** Addresses of the pages that it leads to. */
  pages: ReadonlySet<string>;
  images: readonly BookImage[];
  xhtml: PackedFile;
}

/** A line of the title page: what is told, and the words that tell it. */
export interface BookFact {
  name: string;
  words: string;
}

/** A book of one brief or of several in one language; addresses are full ones. */
export interface Book {
  /** The permanent address of what it holds, which is its lasting name. */
  url: string;
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  /** What stands above the title: the kind of paper. */
  kind: string | undefined;
  line: string | undefined;
  people: readonly BookPerson[];
  publisher: string;
  /** Days: `2026-11-23`. */
  published: string;
  modified: string;
  subjects: readonly string[];
  /** The work that it restates, in words, with its address. */
  restates: { words: string; url: string | undefined } | undefined;
  facts: readonly BookFact[];
  /** How it is cited; several briefs each say it themselves. */
  citation: StyledCitation | undefined;
  chapters: readonly BookChapter[];
  /** The sources of its notes as HTML, sorted. */
  sources: readonly string[];
  words: BookWords;
}

/** What the parts of a book are called. */
interface BookWords {
  titlePage: string;
  contents: string;
  sources: string;
  citeAs: string;
  /** Says from when the text is, and where it is kept up to date. */
  copy: string;
  /** What it has for who cannot see it or turn its pages. */
  accessibility: string;
}
