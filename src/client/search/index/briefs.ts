import { facetNames, type FacetName, type SearchState } from '../../../model/facets.ts';
import type { SearchRows } from '../../../model/files/search-rows.ts';

/** How many briefs hold each value of each facet; a value that is not named has none. */
export type FacetCounts = Record<FacetName, Partial<Record<string, number>>>;

/** What counting, sorting and narrowing know of a brief. */
export interface BriefRow {
  id: string;
  /** The number of its page in the index. */
  page: number;
  /** Its number among all, the newest first. */
  rank: number;
  /** Its date in days since 1970. */
  day: number;
  words: number;
  titleWords: number;
  /** Its values of each facet, those among them that others imply; not to be read before the engine has them. */
  values: Record<FacetName, readonly string[]>;
}

const dayLength = 86_400_000;

/** The values of a brief by its rank. */
export type ValuesAt = (rank: number) => BriefRow['values'];

/** The briefs of a file by their ids in the index, in the file's order. */
export function readBriefs(
  { prefix, ...rows }: SearchRows,
  valuesAt: ValuesAt,
): Map<string, BriefRow> {
  const briefs = new Map<string, BriefRow>();
  let [page, day] = [0, 0];
  for (const [rank, step] of rows.days.entries()) {
    page += rows.pages[rank] ?? 0;
    day = rank === 0 ? step : day - step;
    const brief = new FiledBrief(prefix + page, rank, valuesAt);
    brief.page = page;
    brief.day = day;
    brief.words = rows.words[rank] ?? 0;
    brief.titleWords = rows.titleWords[rank] ?? 0;
    briefs.set(brief.id, brief);
  }
  return briefs;
}

// A class, because ten thousand objects with a getter each take ten times as long to make.
class FiledBrief implements BriefRow {
  id: string;
  rank: number;
  page = 0;
  day = 0;
  words = 0;
  titleWords = 0;
  readonly #valuesAt: ValuesAt;

  constructor(id: string, rank: number, valuesAt: ValuesAt) {
    this.id = id;
    this.rank = rank;
    this.#valuesAt = valuesAt;
  }

  // Of ten thousand briefs most are never counted.
  get values(): BriefRow['values'] {
    return this.#valuesAt(this.rank);
  }
}

/** The ISO date of a brief. */
export function dateOf({ day }: Pick<BriefRow, 'day'>): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** Whether a brief has what is chosen: any value within a facet, all facets at once, and the years. */
export function choiceTest(state: SearchState): (brief: BriefRow) => boolean {
  const isInYears = yearsOf(state);
  const narrowed = narrowedIn(state);
  return (brief) => isInYears(brief) && narrowed.every((name) => hasChosen(brief, state, name));
}

/** How many of the briefs each value would show if it alone were chosen in its facet. */
export function countValues(briefs: Iterable<BriefRow>, state: SearchState): FacetCounts {
  const { counts, add } = openCounter(state);
  for (const brief of briefs) add(brief);
  return counts;
}

/** Counts the values of one brief after the other. */
export function openCounter(state: SearchState) {
  const counts: FacetCounts = { topic: {}, region: {}, type: {}, author: {} };
  const isInYears = yearsOf(state);
  const narrowed = narrowedIn(state);
  const add = (brief: BriefRow): void => {
    if (!isInYears(brief)) return;
    const missing = narrowed.filter((name) => !hasChosen(brief, state, name));
    if (missing.length > 1) return;
    const { values } = brief;
    for (const name of missing.length > 0 ? missing : facetNames) {
      const own = counts[name];
      for (const value of values[name]) own[value] = (own[value] ?? 0) + 1;
    }
  };
  return { counts, add };
}

function narrowedIn({ chosen }: SearchState): FacetName[] {
  return facetNames.filter((name) => chosen[name].length > 0);
}

function hasChosen({ values }: BriefRow, { chosen }: SearchState, name: FacetName): boolean {
  return chosen[name].some((value) => values[name].includes(value));
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
