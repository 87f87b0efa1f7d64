import { facetNames, type FacetName, type SearchState } from '../../../model/facets.ts';
import type { FacetColumn, SearchRows } from '../../../model/files/search-rows.ts';

/** How many briefs hold each value of each facet; a value that is not named has none. */
export type FacetCounts = Record<FacetName, Partial<Record<string, number>>>;

/** What counting, sorting and narrowing know of a brief. */
export interface BriefRow {
  id: string;
  /** The id of the file in which the index keeps its page. */
  file: string;
  /** Its number among all, the newest first. */
  rank: number;
  /** Its date in days since 1970. */
  day: number;
  words: number;
  titleWords: number;
  /** Its values of each facet, those among them that others imply. */
  values: Record<FacetName, readonly string[]>;
}

const dayLength = 86_400_000;

/** The briefs of a facet file by their ids in the index, in the file's order. */
export function readBriefs(rows: SearchRows): Map<string, BriefRow> {
  const { prefix, ids, idLength, days, words, titleWords, facets, files } = rows;
  const valuesAt = valuesReader(facets);
  const briefs = new Map<string, BriefRow>();
  let day = 0;
  for (const [rank, step] of days.entries()) {
    day = rank === 0 ? step : day - step;
    const id = prefix + ids.slice(rank * idLength, (rank + 1) * idLength).trimEnd();
    briefs.set(id, {
      id,
      file: files[id] ?? id,
      rank,
      day,
      words: words[rank] ?? 0,
      titleWords: titleWords[rank] ?? 0,
      // Of ten thousand briefs most are never counted.
      get values() {
        return valuesAt(rank);
      },
    });
  }
  return briefs;
}

/** The ISO date of a brief. */
export function dateOf({ day }: Pick<BriefRow, 'day'>): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** Whether a brief has what is chosen: any value within a facet, all facets at once, and the years. */
export function choiceTest(state: SearchState): (brief: BriefRow) => boolean {
  const isInYears = yearsOf(state);
  return (brief) => isInYears(brief) && facetNames.every((name) => hasChosen(brief, state, name));
}

/** How many of the briefs each value would show if it alone were chosen in its facet. */
export function countValues(briefs: Iterable<BriefRow>, state: SearchState): FacetCounts {
  const counts: FacetCounts = { topic: {}, region: {}, type: {}, author: {} };
  const isInYears = yearsOf(state);
  for (const brief of briefs) {
    if (!isInYears(brief)) continue;
    const missing = facetNames.filter((name) => !hasChosen(brief, state, name));
    if (missing.length > 1) continue;
    for (const name of missing.length > 0 ? missing : facetNames) {
      for (const value of brief.values[name]) counts[name][value] = (counts[name][value] ?? 0) + 1;
    }
  }
  return counts;
}

function hasChosen({ values }: BriefRow, { chosen }: SearchState, name: FacetName): boolean {
  return chosen[name].length === 0 || chosen[name].some((value) => values[name].includes(value));
}

function yearsOf({ years: { from, to } }: SearchState): (brief: BriefRow) => boolean {
  const first = from === undefined ? -Infinity : firstDayOf(from);
  const end = to === undefined ? Infinity : firstDayOf(to + 1);
  return ({ day }) => day >= first && day < end;
}

function firstDayOf(year: number): number {
  // Not by `Date.UTC`, which takes the first hundred years for those of the last century.
  return new Date(0).setUTCFullYear(year, 0, 1) / dayLength;
}

function valuesReader(facets: SearchRows['facets']): (rank: number) => BriefRow['values'] {
  const [topic, region, type, author] = facetNames.map((name) => listReader(facets[name]));
  const read: BriefRow['values'][] = [];
  return (rank) =>
    (read[rank] ??= {
      topic: topic?.(rank) ?? [],
      region: region?.(rank) ?? [],
      type: type?.(rank) ?? [],
      author: author?.(rank) ?? [],
    });
}

// Briefs with one value, and what it implies, share a list.
function listReader({ values, implied, briefs }: FacetColumn) {
  const namesOf = (positions: readonly number[]) => positions.flatMap((at) => values[at] ?? []);
  const lists = values.map((value, at) => [value, ...namesOf(implied[at] ?? [])]);
  return (rank: number): readonly string[] => {
    const [first, ...others] = briefs[rank] ?? [];
    if (first === undefined) return [];
    const own = lists[first] ?? [];
    if (others.length === 0) return own;
    return [...new Set([...own, ...others.flatMap((other) => lists[other] ?? [])])];
  };
}
