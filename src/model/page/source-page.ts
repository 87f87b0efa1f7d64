import type { CitationLink } from './citation-link.ts';
import type { Language } from '../language/language.ts';

/** A source in the list of sources. */
export interface SourceLine {
  /** The letter it stands under; empty for one that begins with none. */
  letter: string;
  html: string;
  href: string;
  /** Number of passages that cite it. */
  count: number;
  /** What the link to its page is called, where something cites it. */
  name: string | undefined;
}

/** A passage that cites a source; its note where only headings call it. */
export interface CitingPassage {
  kind: 'paragraph' | 'note';
  href: string;
  number: string;
  /** What the paragraph says with the source, else its first words; none for a note. */
  said: SaidWords[];
}

/** What a note that cites a source stands behind. */
interface SaidWords {
  words: string;
  /** The places in the source that the note names; empty where it names none. */
  places: string;
}

/** A field of a source's record: what it is called, and what it says as HTML. */
export interface RecordLine {
  label: string;
  html: string;
}

/** What the head of a source's page says to programs that file the source. */
export interface SourceFiling {
  fields: readonly [name: string, content: string][];
  authors: readonly string[];
  files: readonly CitationLink[];
}

/** Everything a source's page shows. */
export interface SourcePage {
  title: string;
  titleLanguage: Language | undefined;
  authors: string;
  html: string;
  /** What kind of work it is, and how often it is cited. */
  facts: string[];
  record: RecordLine[];
  filing: SourceFiling;
  citing: {
    title: string;
    language: Language | undefined;
    href: string;
    /** None for a page of prose, whose passages have no lasting ids. */
    passages: CitingPassage[];
  }[];
}
