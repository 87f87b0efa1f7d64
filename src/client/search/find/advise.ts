import type { NameIndex } from '../../../names/name-index.ts';
import type { SearchEngine } from '../index/engine.ts';
import { allOf } from '../query/condition.ts';
import type { QueryPlan } from '../query/plan-query.ts';
import { findBriefs, idsInAll, type Found } from './find-briefs.ts';
import type { FoundTerm } from './find-terms.ts';
import { suggest, type SuggestedQuery } from './suggest.ts';

/** Another query that finds something, and how many briefs. */
interface Offer {
  query: string;
  count: number;
}

/** What to say where no brief has all words. */
export interface Advice {
  /** The words that no brief has. */
  missing: string[];
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
): Promise<Advice> {
  const missing = found.terms.filter(({ hits }) => hits.size === 0);
  const countOf = async (query: string) =>
    (await findBriefs(engine, allOf(replan(query).terms))).matches.length;
  return {
    missing: missing.map(({ term }) => withoutQuotationMarks(term.text)),
    offers: offersOf(plan, found.terms, missing),
    suggestions: await suggest(plan, missing, { engine, names, countOf }),
  };
}

// Without the missing words; where none is missing, without one word at a time.
function offersOf(plan: QueryPlan, terms: FoundTerm[], missing: FoundTerm[]): Offer[] {
  const drops = missing.length > 0 ? [missing] : terms.map((term) => [term]);
  return drops.flatMap((drop) => {
    const rest = terms.filter((term) => !drop.includes(term));
    const count = idsInAll(rest).length;
    return count > 0 ? [{ query: queryWithout(plan, drop), count }] : [];
  });
}

// The last term first: what is cut out moves only what stands behind it.
function queryWithout(plan: QueryPlan, drop: readonly FoundTerm[]): string {
  const terms = drop.map(({ term }) => term).sort((one, other) => other.start - one.start);
  const kept = terms.reduce(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    plan.query,
  );
  return kept.replace(/\s+/g, ' ').trim();
}

/** A term without its quotation marks. */
function withoutQuotationMarks(text: string): string {
  return text.replace(/["“”„‟«»‹›]/g, '');
}
