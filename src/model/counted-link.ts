import type { Link } from './link.ts';

/** A link to a list, how much it holds, and lists that lie within it. */
export interface CountedLink extends Link {
  /** Id of what the list is of; empty for a year. */
  id: string;
  count: number;
  line?: string;
  within?: CountedLink[];
}
