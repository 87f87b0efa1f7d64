import type { SearchState } from '../../model/facets.ts';
import type { Language } from '../../model/language/language.ts';
import type { NameIndex } from '../../names/name-index.ts';
import type { SearchEngine } from './index/engine.ts';
import type { FoundPage } from './direct/find-page.ts';
import type { KnownSite } from './direct/known-site.ts';
import { advise, type Advice } from './find/advise.ts';
import { choiceTest, openCounter, type FacetCounts } from './index/briefs.ts';
import { findBriefs, sortMatches, type Found, type FoundBrief } from './find/find-briefs.ts';
import type { Condition } from './query/condition.ts';
import { exactFirst } from './find/exact-first.ts';
import { resultsAtOnce } from './results/paged-results.ts';
import { breathe, inSlices } from './index/slices.ts';
import { planQuery, type Planner, type QueryPlan } from './query/plan-query.ts';

/** What is to be answered: a state, and how its query is to be read. */
export interface Question {
  state: SearchState;
  /** Whether the last word is still being typed. */
  isTyping: boolean;
  /** How many results to show. */
  wanted?: number | undefined;
}

/** What the index and the names say to a question. */
export interface Answer {
  plan: QueryPlan;
  planIn: Planner;
  /** The briefs that have the words and what is chosen, in the order that is wanted. */
  matches: FoundBrief[];
  counts: FacetCounts;
  /** The page of this site that the query names. */
  page: FoundPage | undefined;
  /** Where no brief has the words, whatever is chosen. */
  advice: Advice | undefined;
}

/** What a query may name beside words: names, and what the site has. */
export interface AskedOf {
  names: NameIndex;
  site: KnownSite;
}

const everything: Condition = { kind: 'all', of: [] };

/** Answers a question from the index of a language. */
export async function answerQuestion(
  engine: SearchEngine,
  { names, site }: AskedOf,
  language: Language,
  { state, isTyping }: Question,
  signal?: AbortSignal,
): Promise<Answer> {
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
  const found = await findAll(engine, plan, signal);
  const replan = (query: string) => planIn(language, query);
  const isChosen = choiceTest(state);
  const briefs = found.matches.map(({ brief }) => brief);
  const among = found.matches.filter(({ brief }) => isChosen(brief));
  await breathe(signal);
  const matches = sortMatches(among, state, found.terms.length > 0);
  const counter = openCounter(state);
  await inSlices(briefs, counter.add, signal);
  const page = await site.page;
  return {
    plan,
    planIn,
    matches: await inOrder(matches, plan, state, signal),
    counts: counter.counts,
    page,
    advice:
      briefs.length > 0 || page
        ? undefined
        : await advise(engine, plan, found, replan, names, signal),
  };
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
