import type { SearchState } from '../../../model/facets.ts';
import type { IndexedPage } from '../../../model/files/index-fragment.ts';
import type { SearchEngine } from '../index/engine.ts';
import type { Condition } from '../query/condition.ts';
import type { BriefRow } from '../index/briefs.ts';
import { foldWord } from './begins-with.ts';
import { openTest, termsOf, wantedTerms } from './conditions.ts';
import { findTerms, type FoundTerm, type TermHit } from './find-terms.ts';
import { exactLocations } from './locations.ts';

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

/** The briefs that a condition is true of; they are in the order of what its terms are worth in them. */
export async function findBriefs(engine: SearchEngine, condition: Condition): Promise<Found> {
  const [found, briefs] = await Promise.all([findTerms(engine, termsOf(condition)), engine.briefs]);
  const test = openTest(condition, new Map(found.map((one) => [one.term, one])));
  // The index may hold a page that is no brief; the facet file does not.
  const all = [...briefs.values()].filter(test);
  const wanted = new Set(wantedTerms(condition));
  const terms = found.filter(({ term }) => wanted.has(term));
  const ordered = terms.length === 0 ? all : inOrder(all, relevanceBy(terms, briefs));
  const matches = ordered.map((brief) => ({ brief, load: () => loadBrief(engine, brief, terms) }));
  return { terms, matches };
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
  const hits = found.map(({ hits: ofTerm }) => ofTerm.get(brief.id));
  const occurrences = hits.flatMap((hit, term) =>
    (hit?.asks ?? []).map(async (ask): Promise<Occurrence> => {
      const locations = await exactLocations(engine, brief.id, page.words, ask);
      return { term, length: ask.text.split(' ').length, locations };
    }),
  );
  return {
    page,
    occurrences: await Promise.all(occurrences),
    fields: new Set(hits.flatMap((hit) => (hit ? fieldsOf(hit, page) : []))),
    asked: hits.flatMap((hit) => (hit?.asks ?? []).map(({ text }) => text)),
  };
}

// The facts that hold one of the words whole, not only its beginning.
function fieldsOf({ asks, fields, locations }: TermHit, { meta }: IndexedPage): readonly string[] {
  if (locations.length === 0) return fields;
  const partsOf = (text: string) => foldWord(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const asked = new Set(asks.flatMap(({ text }) => partsOf(text)));
  return fields.filter((field) => partsOf(meta[field] ?? '').some((word) => asked.has(word)));
}

// The newer first where both are worth the same.
function inOrder(briefs: readonly BriefRow[], score: (brief: BriefRow) => number): BriefRow[] {
  const scored = briefs.map((brief) => ({ brief, score: score(brief) }));
  return scored
    .sort((one, other) => other.score - one.score || one.brief.rank - other.brief.rank)
    .map(({ brief }) => brief);
}

// A term in the title or among the authors outranks any number of terms in the text: BM25 gives each far less than this.
const titleShare = 1000;
const saturation = 1.2;
const lengthShare = 0.75;

// Pagefind gives every word in quotation marks the same score, so relevance is computed here, by BM25.
function relevanceBy(found: readonly FoundTerm[], briefs: ReadonlyMap<string, BriefRow>) {
  let total = 0;
  for (const { words } of briefs.values()) total += words;
  const average = total / briefs.size || 1;
  return ({ id, words, titleWords }: BriefRow): number => {
    let score = 0;
    for (const { hits } of found) {
      const hit = hits.get(id);
      if (!hit) continue;
      const { locations } = hit;
      const rarity = Math.log(1 + (briefs.size - hits.size + 0.5) / (hits.size + 0.5));
      const room = saturation * (1 - lengthShare + (lengthShare * words) / average);
      score += (rarity * locations.length * (saturation + 1)) / (locations.length + room);
      const isInTitle = locations.some((location) => location < titleWords);
      if (isInTitle || hit.fields.includes('authors')) score += titleShare;
    }
    return score;
  };
}
