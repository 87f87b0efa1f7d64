import type { NameIndex } from '../../../names/name-index.ts';
import type { SearchEngine } from '../index/engine.ts';
import {
  queryAsWords,
  queryUnquoted,
  queryUnsigned,
  queryWithout,
  queryWithoutPart,
} from '../query/change-query.ts';
import type { QueryPlan } from '../query/plan-query.ts';
import { countBriefs, type Found } from './find-briefs.ts';
import type { FoundTerm } from './find-terms.ts';
import { type MissingWord, missingWords } from './missing-words.ts';
import { suggest, type SuggestedQuery } from './suggest.ts';

/** Another query that finds something, and how many briefs. */
interface Offer {
  query: string;
  count: number;
}

/** What to say where no brief has all words. */
export interface Advice {
  missing: MissingWord[];
  /** Queries with some words left out, which do find briefs. */
  offers: Offer[];
  /** What may have been meant where words are missing. */
  suggestions: SuggestedQuery[];
}

/** Says why nothing is found, and which other queries find something; each offer has been tried. */
export async function advise(
  engine: SearchEngine,
  plan: QueryPlan,
  found: Found,
  replan: (query: string) => QueryPlan,
  names: NameIndex,
  signal?: AbortSignal,
): Promise<Advice> {
  const missing = found.terms.filter(({ hits }) => hits.size === 0);
  const countOf = async (query: string) => {
    const { condition, terms } = replan(query);
    // What only leaves out finds nearly everything.
    return condition && terms.length > 0 ? countBriefs(engine, condition, signal) : 0;
  };
  return {
    missing: missingWords(found.terms),
    offers: await offersOf(plan, missing, countOf),
    suggestions: await suggest(plan, missing, { engine, names, countOf }),
  };
}

// With what was left out as words; with the words of what is quoted, in any of their forms; without the signs of words;
// without the missing words; where none is missing, without one part at a time.
async function offersOf(
  plan: QueryPlan,
  missing: readonly FoundTerm[],
  countOf: (query: string) => Promise<number>,
): Promise<Offer[]> {
  const parts = plan.tree?.kind === 'all' ? plan.tree.of : [];
  const terms = missing.map(({ term }) => term);
  const queries = [
    queryAsWords(plan) ?? '',
    ...(missing.length > 0
      ? [
          queryUnquoted(plan, terms) ?? '',
          queryUnsigned(plan, terms) ?? '',
          queryWithout(plan, terms),
        ]
      : parts.map((part) => queryWithoutPart(plan, part))),
  ];
  const tried = await Promise.all(
    queries.map(async (query) => ({ query, count: await countOf(query) })),
  );
  return tried.filter(({ count }) => count > 0);
}
