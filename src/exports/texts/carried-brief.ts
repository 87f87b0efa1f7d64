import type { CslItem } from '../../model/citation/csl-item.ts';
import type { PassageFact } from '../../model/reading/rendered-text.ts';

/** Something that a brief names, with its page on the site. */
export interface CarriedName {
  id: string;
  name: string;
  url: string;
}

/** Somebody who wrote or translated a brief. */
export interface CarriedAuthor extends CarriedName {
  kind: 'person' | 'organisation';
}

/** A heading of a text. */
interface CarriedSection {
  id: string;
  level: number;
  title: string;
}

/** A passage of a text in plain words. */
export interface CarriedPassage {
  id: string;
  kind: PassageFact['kind'];
  /** What aside of the site it belongs to, if to one. */
  aside?: PassageFact['aside'];
  /** Id of the section that it stands in. */
  section: string | undefined;
  text: string;
  /** Ids of its notes, and of the names that are spelled in it. */
  notes: readonly string[];
  names: readonly string[];
}

/** A note in the HTML of its page. */
interface CarriedNote {
  id: string;
  number: number;
  html: string;
  /** Ids of the sources that it cites, each once. */
  sources: readonly string[];
}

/** A brief in one language with everything that makes it usable away from the site; addresses are full ones. */
export interface CarriedBrief {
  id: string;
  language: string;
  direction: 'ltr' | 'rtl';
  url: string;
  /** Address of the schema of its JSON. */
  schema: string;
  type: { id: string; name: string };
  title: string;
  summary: string;
  closing: string | undefined;
  published: string;
  updated: string | undefined;
  authors: readonly CarriedAuthor[];
  translators: readonly CarriedAuthor[];
  topics: readonly CarriedName[];
  regions: readonly CarriedName[];
  translations: readonly { language: string; url: string }[];
  corrections: readonly { date: string; kind: 'correction' | 'update' | 'wording'; text: string }[];
  record: CslItem;
  /** The work that it restates. */
  restates: CslItem | undefined;
  sectionsHtml: readonly string[];
  sections: readonly CarriedSection[];
  passages: readonly CarriedPassage[];
  notes: readonly CarriedNote[];
  sources: readonly CslItem[];
  names: readonly { id: string; kind: string; name: string }[];
  /** What headings behind the text are called, and the sentences around it. */
  words: { notes: string; corrections: string; restates: string | undefined };
}
