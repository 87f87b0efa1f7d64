import type { Link } from './link.ts';
import type { Phrase } from './phrase.ts';

/** A link to a list, how much it holds, and lists that lie within it. */
export interface CountedLink extends Link {
  /** Id of what the list is of; empty for a year. */
  id: string;
  count: number;
  line?: Phrase | undefined;
  within?: CountedLink[];
}
