import { facetNames, type SearchState } from '../../../model/facets.ts';
import type { Language } from '../../../model/language/language.ts';
import type { NameIndex } from '../../../names/name-index.ts';
import { exactFirst } from '../find/exact-first.ts';
import { findBriefs, sortMatches, type Found, type FoundBrief } from '../find/find-briefs.ts';
import type { GrammarContext } from '../grammar/cutter.ts';
import { choiceTest } from '../index/briefs.ts';
import type { SearchEngine } from '../index/engine.ts';
import { breathe } from '../index/slices.ts';
import type { Condition } from '../query/condition.ts';
import { planQuery, type Planner, type QueryPlan } from '../query/plan-query.ts';
import { resultsAtOnce } from '../results/load-contents.ts';
import type { AskedState } from './search-service.ts';

/** A question that is answered, with all that more can be asked of. */
export interface KeptAnswer {
  state: SearchState;
  plan: QueryPlan;
  planIn: Planner;
  /** What has the words, whatever is chosen. */
  found: Found;
  /** The briefs that have the words and what is chosen, in the order that is wanted. */
  matches: FoundBrief[];
}

/** What a query may name beside words: names, and what the site has. */
export interface AskedOf {
  names: NameIndex;
  site: GrammarContext;
}

const everything: Condition = { kind: 'all', of: [] };

/** Answers a question from the index of a language. */
export async function answerQuestion(
  engine: SearchEngine,
  { names, site }: AskedOf,
  language: Language,
  { state, isTyping }: Pick<AskedState, 'state' | 'isTyping'>,
  signal?: AbortSignal,
): Promise<KeptAnswer> {
  const planIn: Planner = (texts, query = state.query) =>
    planQuery(query, {
      recognise: (text) => names.recognise(text),
      valuesOf: site.valuesOf,
      addressKind: site.addressKind,
      without: state.without ?? [],
      language: texts,
      isTyping: isTyping && query === state.query,
    });
  const plan = planIn(language);
  const isNarrowed = facetNames.some((name) => state.chosen[name].length > 0);
  const [found] = await Promise.all([
    findAll(engine, plan, signal),
    isNarrowed ? engine.values() : undefined,
  ]);
  const isChosen = choiceTest(state);
  const among = found.matches.filter(({ brief }) => isChosen(brief));
  await breathe(signal);
  const matches = sortMatches(among, state, found.terms.length > 0);
  return { state, plan, planIn, found, matches: await inOrder(matches, plan, state, signal) };
}

// What is shown at once is read anyway.
function inOrder(
  matches: FoundBrief[],
  { condition }: QueryPlan,
  { sort }: SearchState,
  signal: AbortSignal | undefined,
): FoundBrief[] | Promise<FoundBrief[]> {
  const row = condition?.kind === 'all' ? (condition.row ?? []) : [];
  return sort === 'relevance' ? exactFirst(matches, row, resultsAtOnce, signal) : matches;
}

// A query that asks for nothing finds nothing; an empty one finds every brief.
function findAll(
  engine: SearchEngine,
  { condition, query }: QueryPlan,
  signal: AbortSignal | undefined,
): Promise<Found> {
  if (!condition && query.trim() !== '') return Promise.resolve({ matches: [], terms: [] });
  return findBriefs(engine, condition ?? everything, signal);
}
