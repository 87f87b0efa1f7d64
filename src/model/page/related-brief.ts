import type { Language } from '../language/language.ts';
import type { Link } from './link.ts';
import type { Phrase } from './phrase.ts';

/** Why a brief is related: what kind of reason it is, in words, and what they share. */
export interface RelatedReason {
  label: string;
  shared: Phrase[];
}

/** A brief that goes with another one. */
export interface RelatedBrief extends Link {
  /** The language of the brief, where it is not the page's. */
  hreflang: Language | undefined;
  reasons: RelatedReason[];
}
