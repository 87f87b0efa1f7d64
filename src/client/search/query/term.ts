import type { KnownName } from '../../../model/files/names-file.ts';
import type { Span } from '../../../model/text/span.ts';

/** One question to the index: a word or phrase, whole or as the beginning of a word. */
export interface Ask {
  /** A word with a sign of equality before it is meant as it is written, not by its stem. */
  text: string;
  isBeginning: boolean;
  /** Whether it is meant in its capitals only. */
  isExact?: true;
  /** The other word that this asks for, which readers are told: the singular of a dual. */
  as?: string;
  /** What has to be there for it to count: of each list one. */
  needs?: readonly (readonly string[])[];
}

/** What must occur in a brief: any of its asks. */
export interface Term extends Span {
  /** As it stands in the query, with its quotation marks. */
  text: string;
  asks: Ask[];
  /** What asks for it as it is written, where it is one word that may be found in other forms. */
  written?: readonly string[];
  /** The part of a brief in which it must be; anywhere without it. */
  within?: 'title' | 'authors';
  /** The name it is a spelling of, with the other spellings that are searched for and those that are left out. */
  name?: { known: KnownName; spellings: string[]; leftOut: string[] };
  /** The names it may mean, where there are several. */
  meanings?: KnownName[];
}
