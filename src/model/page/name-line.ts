import type { Link } from './link.ts';
import type { Phrase } from './phrase.ts';

/** A name in the list of names. */
export interface NameLine {
  id: string;
  /** The name, leading to its page. */
  link: Link;
  /** What it is the name of, in words. */
  kind: string;
  line: Phrase;
  /** Other spellings, those of other languages among them. */
  spellings: Phrase[];
  acronyms: Phrase[];
  formerNames: Phrase[];
  notToConfuseWith: Link[];
}

/** The names of a page that stand under one letter. */
export interface NameLetter {
  /** Empty for those that begin with none. */
  letter: string;
  id: string;
  lines: NameLine[];
}
