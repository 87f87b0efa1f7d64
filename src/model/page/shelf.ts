import type { CountedLink } from './counted-link.ts';

/** What stands beside the briefs of a topic, region or author, counted in passages: the documents that they cite most, the names most met in them. */
export interface Shelf {
  documents: CountedLink[];
  names: CountedLink[];
}
