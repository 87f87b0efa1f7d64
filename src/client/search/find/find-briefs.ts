import { plainAsk } from '../../../model/text/index-words.ts';
import type { SearchState } from '../../../model/facets.ts';
import type { IndexedPage } from '../../../model/files/index-fragment.ts';
import type { BriefRow } from '../index/briefs.ts';
import type { SearchEngine } from '../index/engine.ts';
import type { Hits } from '../index/hits.ts';
import { breathe, inSlices } from '../index/slices.ts';
import type { Condition } from '../query/condition.ts';
import { hitsAsTyped, isTelling, prepareTyped } from './as-typed.ts';
import { comesFirst, needsValues, openTest, termsOf, wantedTerms } from './conditions.ts';
import { findTerms, type FoundTerm } from './find-terms.ts';
import { findWanted } from './find-wanted.ts';
import { locationsIn } from './locations.ts';
import { inOrderOfRelevance } from './relevance.ts';

/** Where one ask's words stand in a brief. */
export interface Occurrence {
  /** Which of the query's terms it is of: spellings of one name are the same. */
  term: number;
  /** How many words belong together, as in a phrase. */
  length: number;
  locations: readonly number[];
}

/** A brief in which all terms occur; without terms, any brief. */
export interface FoundBrief {
  brief: BriefRow;
  /** Whether it has the words in a row as they were typed, but for their endings; not said of one whose title they are. */
  isInRow: boolean;
  /** What the index keeps of its page, and where the words really are. */
  load: () => Promise<LoadedBrief>;
}

export interface LoadedBrief {
  page: IndexedPage;
  /** In the page's content. */
  occurrences: Occurrence[];
  /** Facts beside it in which the words are: `authors`. */
  fields: ReadonlySet<string>;
  /** What found it: words, phrases and beginnings of words. */
  asked: readonly string[];
}

export interface Found {
  /** Whatever is chosen, the most relevant first. */
  matches: FoundBrief[];
  /** What was found of each term that is wanted. */
  terms: FoundTerm[];
}

const mostTyped = 3;

/**
 * The briefs that a condition is true of; they are in the order of what its terms are worth in them.
 *
 * @param signal ends the work where nobody waits for it any more
 */
export async function findBriefs(
  engine: SearchEngine,
  condition: Condition,
  signal?: AbortSignal,
): Promise<Found> {
  const asked = termsOf(condition);
  // On its way with the rest, and read once that is there.
  if (asked.length <= mostTyped) prepareTyped(engine, asked, signal);
  const [found, briefs] = await Promise.all([
    findWanted(engine, condition, signal),
    engine.briefs,
    needsValues(condition) ? engine.values() : undefined,
  ]);
  await breathe(signal);
  const rows = [...briefs.values()];
  const having = await rowsWhere(openTest(condition, found), rows, signal);
  const wanted = new Set(wantedTerms(condition));
  const terms = found.filter(({ term }) => wanted.has(term));
  const row = condition.kind === 'all' ? rowOf(condition.row ?? [], terms) : terms;
  const typed = await typedHits(engine, terms, rows.length, signal);
  const ordered = await inOrderOfRelevance(having, { rows, terms, row, typed, signal });
  await breathe(signal);
  const isFirst = comesFirst(condition);
  const inTurn = [
    ...ordered.filter(({ brief }) => isFirst(brief)),
    ...ordered.filter(({ brief }) => !isFirst(brief)),
  ];
  const matches = inTurn.map(({ brief, isInRow }) => ({
    ...{ brief, isInRow },
    load: () => loadBrief(engine, brief, terms),
  }));
  return { terms, matches };
}

/** How many briefs a condition is true of: much less work than to have them in their order. */
export async function countBriefs(
  engine: SearchEngine,
  condition: Condition,
  signal?: AbortSignal,
): Promise<number> {
  const [found, briefs] = await Promise.all([
    findTerms(engine, termsOf(condition), signal),
    engine.briefs,
    needsValues(condition) ? engine.values() : undefined,
  ]);
  return (await rowsWhere(openTest(condition, found), briefs.values(), signal)).length;
}

// Where the words are as they were typed; of many words nobody asks for one form, and beside rare ones frequent ones say little.
async function typedHits(
  engine: SearchEngine,
  terms: readonly FoundTerm[],
  briefs: number,
  signal: AbortSignal | undefined,
): Promise<Hits[]> {
  if (terms.length > mostTyped) return [];
  const rare = terms.filter((term) => isTelling(term, briefs));
  const telling = terms.length === 1 ? terms : rare;
  const typed = await Promise.all(telling.map((term) => hitsAsTyped(engine, term, signal)));
  return typed.filter((hits) => hits !== undefined);
}

async function rowsWhere(
  test: (brief: BriefRow) => boolean,
  rows: Iterable<BriefRow>,
  signal: AbortSignal | undefined,
): Promise<BriefRow[]> {
  const having: BriefRow[] = [];
  await inSlices(rows, (brief) => void (test(brief) && having.push(brief)), signal);
  return having;
}

// Where a term is none of the row's, the words of the row alone would be too few.
function rowOf(row: readonly string[], terms: readonly FoundTerm[]): readonly FoundTerm[] {
  const byText = new Map(terms.map((found) => [found.term.text, found]));
  const found = row.flatMap((text) => byText.get(text) ?? []);
  return found.length === row.length && terms.every((one) => found.includes(one)) ? found : terms;
}

/** Matches in the order that is wanted; without words the newest first. */
export function sortMatches(
  matches: readonly FoundBrief[],
  { sort }: SearchState,
  hasTerms: boolean,
): FoundBrief[] {
  if (sort === 'relevance' && hasTerms) return [...matches];
  const sign = sort === 'oldest' ? 1 : -1;
  return matches.toSorted(
    ({ brief: one }, { brief: other }) => sign * (one.day - other.day) || one.rank - other.rank,
  );
}

async function loadBrief(
  engine: SearchEngine,
  brief: BriefRow,
  found: readonly FoundTerm[],
): Promise<LoadedBrief> {
  const page = await engine.page(brief);
  const { rank } = brief;
  const asks = found.flatMap(({ asks: own }, term) =>
    own.filter(({ hits }) => hits.has(rank)).map((ask) => ({ term, ask })),
  );
  return {
    page,
    occurrences: asks.map(({ term, ask }) => ({
      term,
      length: ask.ask.text.split(' ').length,
      locations: locationsIn(ask, rank, page.words),
    })),
    fields: new Set(asks.flatMap(({ ask }) => ask.hits.facts(rank).map(({ fact }) => fact))),
    asked: asks.map(({ ask }) => plainAsk(ask.ask.text)),
  };
}
