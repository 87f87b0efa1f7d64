import type { Language } from '../language/language.ts';
import type { Link } from './link.ts';

/** A part of a brief as one of its languages has it. */
export interface PairedPart {
  html: string;
  /** That the original changed since it was translated. */
  outdated: string | undefined;
}

/** A part of a brief in two languages, either of which may lack it. */
export interface PairedRow {
  id: string;
  /** The number of its first passage; none of a heading. */
  number: string | undefined;
  parts: [PairedPart | undefined, PairedPart | undefined];
}

/** Everything that the page of a brief in two languages shows. */
export interface SideBySide {
  /** The brief in the page's language and in the other one, with its title. */
  briefs: [Link & { language: Language }, Link & { language: Language }];
  rows: PairedRow[];
}
