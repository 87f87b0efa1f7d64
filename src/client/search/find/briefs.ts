import { facetNames, type FacetName, type SearchState } from '../../../model/facets.ts';
import type { Language } from '../../../model/language.ts';
import type { SearchRow, SearchRowsFile } from '../../../model/search-rows.ts';

/** How many briefs hold each value of each facet; a value that is not named has none. */
export type FacetCounts = Record<FacetName, Partial<Record<string, number>>>;

/** What counting, sorting and narrowing know of a brief. */
export interface Brief {
  id: string;
  slug: string;
  /** ISO date. */
  date: string;
  words: number;
  titleWords: number;
  values: Record<FacetName, readonly string[]>;
}

/** The briefs of a language by their ids in the index, from the facet file. */
export function readBriefs(file: SearchRowsFile, language: Language): Map<string, Brief> {
  const rows = file.languages[language];
  if (!rows) return new Map();
  const named = (name: FacetName, places: readonly number[]) =>
    places.flatMap((place) => rows.values[name][place] ?? []);
  const briefOf = ([id, slug, date, words, titleWords, ...places]: SearchRow): Brief => {
    const [topic, region, type, author] = facetNames.map((name, at) =>
      named(name, places[at] ?? []),
    );
    return {
      id,
      slug,
      date,
      words,
      titleWords,
      values: { topic: topic ?? [], region: region ?? [], type: type ?? [], author: author ?? [] },
    };
  };
  return new Map(rows.briefs.map((row) => [row[0], briefOf(row)]));
}

/** Whether a brief has what is chosen: any value within a facet, all facets at once, and the years. */
export function isAmong(brief: Brief, state: SearchState): boolean {
  return isInYears(brief, state) && facetNames.every((name) => hasChosen(brief, state, name));
}

/** How many of the briefs each value would show if it alone were chosen in its facet. */
export function countValues(briefs: Iterable<Brief>, state: SearchState): FacetCounts {
  const counts: FacetCounts = { topic: {}, region: {}, type: {}, author: {} };
  for (const brief of briefs) {
    if (!isInYears(brief, state)) continue;
    const missing = facetNames.filter((name) => !hasChosen(brief, state, name));
    if (missing.length > 1) continue;
    for (const name of missing.length > 0 ? missing : facetNames) {
      for (const value of brief.values[name]) counts[name][value] = (counts[name][value] ?? 0) + 1;
    }
  }
  return counts;
}

function hasChosen({ values }: Brief, { chosen }: SearchState, name: FacetName): boolean {
  return chosen[name].length === 0 || chosen[name].some((value) => values[name].includes(value));
}

function isInYears({ date }: Brief, { years: { from, to } }: SearchState): boolean {
  const year = Number(date.slice(0, 4));
  return year >= (from ?? year) && year <= (to ?? year);
}
