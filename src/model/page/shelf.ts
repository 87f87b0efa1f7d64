import type { CountedLink } from './counted-link.ts';

/** What stands beside the briefs of a topic, region or author, or beside a source, counted in passages: the documents most cited there, the names most met. */
export interface Shelf {
  documents: CountedLink[];
  names: CountedLink[];
}
