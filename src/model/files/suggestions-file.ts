import type { Link } from '../page/link.ts';

/** `search/suggestions.json`: what the search box suggests beside names, in one language; fetched on first use. */
export interface SuggestionsFile {
  version: 1;
  /** Address of the file of names, which all languages share. */
  names: string;
  /** Topics and regions that briefs are about. */
  topics: Link[];
  regions: Link[];
  /** The newest briefs in this language; no more than a reader should have to fetch. */
  briefs: Link[];
}
