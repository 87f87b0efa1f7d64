import type { SearchState } from '../../../model/facets.ts';
import type { IndexedPage, SearchEngine } from '../engine.ts';
import type { Term } from '../query/plan-query.ts';
import type { Brief } from './briefs.ts';
import { findTerms, type FoundTerm, type TermHit } from './find-terms.ts';
import { exactPlaces } from './places.ts';

/** The places of one ask's words in a brief. */
export interface Occurrence {
  /** How many words belong together, as in a phrase. */
  length: number;
  locations: readonly number[];
}

/** A brief in which all terms occur; without terms, any brief. */
export interface Match {
  brief: Brief;
  fields: ReadonlySet<string>;
  /** What the index keeps of its page, and where in it the words really are. */
  load: () => Promise<{ page: IndexedPage; occurrences: Occurrence[] }>;
}

export interface Found {
  /** Whatever is chosen, the most relevant first. */
  matches: Match[];
  /** What was found of each term. */
  terms: FoundTerm[];
}

/** The briefs in which every term occurs; all briefs where there is no term. */
export async function findBriefs(engine: SearchEngine, terms: readonly Term[]): Promise<Found> {
  const { briefs } = engine;
  if (terms.length === 0) {
    const matches = [...(await engine.all())].flatMap(([id, { load }]) =>
      matchOf(briefs.get(id), new Set(), async () => ({ page: await load(), occurrences: [] })),
    );
    return { terms: [], matches };
  }
  const found = await findTerms(engine, terms);
  const matches = idsInAll(found).flatMap((id) => {
    const hits = found.flatMap(({ hits: ofTerm }) => ofTerm.get(id) ?? []);
    const fields = new Set(hits.flatMap((hit) => [...hit.fields]));
    return matchOf(briefs.get(id), fields, () => loadMatch(engine, id, hits));
  });
  const relevance = relevanceBy(found, briefs);
  return { terms: found, matches: inOrder(matches, ({ brief }) => relevance(brief)) };
}

/** The ids of the briefs in which all terms occur. */
export function idsInAll(found: readonly FoundTerm[]): string[] {
  const [rarest, ...others] = found.toSorted((one, other) => one.hits.size - other.hits.size);
  if (!rarest) return [];
  return [...rarest.hits.keys()].filter((id) => others.every(({ hits }) => hits.has(id)));
}

/** Matches in the order that is wanted; without words the newest first. */
export function sortMatches(
  matches: readonly Match[],
  { sort }: SearchState,
  hasTerms: boolean,
): Match[] {
  if (sort === 'relevance' && hasTerms) return [...matches];
  const sign = sort === 'oldest' ? 1 : -1;
  return matches.toSorted(
    ({ brief: one }, { brief: other }) =>
      sign * compare(one.date, other.date) || compare(one.slug, other.slug),
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

// A page that is not in the facet file is none of the briefs.
function matchOf(brief: Brief | undefined, fields: Match['fields'], load: Match['load']): Match[] {
  return brief ? [{ brief, fields, load }] : [];
}

async function loadMatch(engine: SearchEngine, id: string, hits: readonly TermHit[]) {
  const [first] = hits;
  if (!first) throw new Error(`Unexpected match without a hit: ${id}`);
  const page = await first.load();
  const words = page.content.split(/\s+/);
  const occurrences = hits
    .flatMap(({ asks }) => asks)
    .map(async (ask): Promise<Occurrence> => {
      const locations = await exactPlaces(engine, id, words, ask);
      return { length: ask.text.split(' ').length, locations };
    });
  return { page, occurrences: await Promise.all(occurrences) };
}

function inOrder(matches: Match[], score: (match: Match) => number): Match[] {
  const scored = matches.map((match) => ({ match, score: score(match) }));
  return scored
    .sort(
      (one, other) =>
        other.score - one.score || compare(other.match.brief.date, one.match.brief.date),
    )
    .map(({ match }) => match);
}

// BM25, whose share of a term is below this: a term in the title or among the authors outranks all others in the text.
const titleShare = 1000;
const saturation = 1.2;
const lengthShare = 0.75;

// Pagefind gives every quoted word the same score, so relevance is reckoned here.
function relevanceBy(found: readonly FoundTerm[], briefs: ReadonlyMap<string, Brief>) {
  let total = 0;
  for (const { words } of briefs.values()) total += words;
  const average = total / briefs.size || 1;
  return ({ id, words, titleWords }: Brief): number => {
    let score = 0;
    for (const { hits } of found) {
      const hit = hits.get(id);
      if (!hit) continue;
      const { places } = hit;
      const rarity = Math.log(1 + (briefs.size - hits.size + 0.5) / (hits.size + 0.5));
      const room = saturation * (1 - lengthShare + (lengthShare * words) / average);
      score += (rarity * places.size * (saturation + 1)) / (places.size + room);
      const isInTitle = [...places].some((place) => place < titleWords);
      if (isInTitle || hit.fields.has('authors')) score += titleShare;
    }
    return score;
  };
}
