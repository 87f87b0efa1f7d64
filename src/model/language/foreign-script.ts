import type { Language } from './language.ts';

/** What its letters and words say of a text that is in another script than the page. */
export interface ForeignScript {
  /** As ISO 15924 names it. */
  script: string;
  /** The language, where its words tell. */
  language?: Language;
  /** Languages of this script that its letters or words show it is not in. */
  isNot?: readonly Language[];
}
