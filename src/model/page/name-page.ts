import type { Link } from './link.ts';
import type { NameLine } from './name-line.ts';
import type { Phrase } from './phrase.ts';

/** An office that somebody held, and when. */
export interface OfficeLine {
  title: Phrase;
  /** Empty where nothing is known. */
  span: string;
  /** The pages of the sources that say so. */
  sources: Link[];
}

/** A passage that mentions a name. */
interface MentioningPassage {
  href: string;
  number: string;
  /** The words around the name, or its first words where the name is among them. */
  words: string;
  /** Whether the words that it has may also mean another name. */
  isUnsure: boolean;
}

/** A brief that mentions a name, with the passages that do. */
export interface MentioningBrief extends Link {
  date: string;
  isoDate: string;
  passages: MentioningPassage[];
}

/** A word that several names have, and the others. */
export interface SharedWord {
  word: Phrase;
  others: (Link & { line: Phrase })[];
}

/** Everything that a page of a name shows. */
export interface NamePage {
  name: NameLine;
  /** Leads to a search for it by all its spellings. */
  search: Link;
  /** What its page opens with, with the pages of the sources that say so. */
  about: { words: Phrase; sources: Link[] } | undefined;
  offices: OfficeLine[];
  shared: SharedWord[];
  briefs: MentioningBrief[];
}
