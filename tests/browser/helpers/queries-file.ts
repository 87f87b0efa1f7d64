import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';

/** A query of `tests/search/queries.yaml` and what the search page is to answer. */
export interface QueryCase {
  q: string;
  /** How many times the query is repeated. */
  times?: number;
  /** The parameters of the address as they stand, in place of the query's own. */
  address?: string;
  lang: 'en' | 'ar';
  /** Slugs of the briefs in this language; in any order. */
  pages: string[];
  /** Slugs of the briefs in the other language. */
  other?: string[];
  /** The first name that is suggested; without it, none is. */
  suggests?: string;
  /** A word of which the page says that no brief has it. */
  missing?: string;
  /** The parts of the query that can be taken away, in words; where there is a line, the start of each sentence on what is not understood, and the address of the page that is offered. */
  parts?: string[];
  misread?: string[];
  opens?: string;
  /** A fault of the search itself, for which this expectation is not met. */
  fails?: string;
}

/** All queries in their order. */
export function readQueries(): QueryCase[] {
  const file = new URL('../../search/queries.yaml', import.meta.url);
  return load(readFileSync(file, 'utf8')) as QueryCase[];
}

/** The parameters of a query's address. */
export function addressOf({ q, times = 1, address }: QueryCase): string {
  return address ?? new URLSearchParams({ q: q.repeat(times) }).toString();
}
