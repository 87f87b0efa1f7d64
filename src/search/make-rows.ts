import type { FacetName } from '../model/facets.ts';
import type { IndexedPage } from '../model/files/index-fragment.ts';
import type { FacetColumn, FacetRows } from '../model/files/facet-rows.ts';
import type { SearchRows } from '../model/files/search-rows.ts';
import { tokensOf } from '../model/text/tokens.ts';

const dayLength = 86_400_000;

/** What the files of briefs and of facets say of a brief. */
export interface RowFacts {
  /** Its date in days since 1970. */
  day: number;
  words: number;
  titleWords: number;
  values: Record<FacetName, readonly string[]>;
}

/** A brief with the number of its page in the index. */
export interface IndexedBrief {
  url: string;
  number: number;
  facts: RowFacts;
}

/** The file of the briefs in an index. */
export function searchRows(
  { index, prefix }: Pick<SearchRows, 'index' | 'prefix'>,
  briefs: readonly IndexedBrief[],
): SearchRows {
  const sorted = inOrder(briefs);
  const facts = sorted.map((brief) => brief.facts);
  return {
    version: 5,
    index,
    prefix,
    pages: sorted.map(({ number }, at) => number - (sorted[at - 1]?.number ?? 0)),
    days: facts.map(({ day }, at) => (at === 0 ? day : (facts[at - 1]?.day ?? 0) - day)),
    words: facts.map(({ words }) => Number(words.toPrecision(2))),
    titleWords: facts.map(({ titleWords }) => titleWords),
  };
}

/** The facet file of the briefs in an index. */
export function facetRows(index: string, briefs: readonly IndexedBrief[]): FacetRows {
  const sorted = inOrder(briefs);
  const column = (name: FacetName) => facetColumn(sorted.map(({ facts }) => facts.values[name]));
  return {
    version: 1,
    index,
    facets: {
      topic: column('topic'),
      region: column('region'),
      type: column('type'),
      author: column('author'),
    },
  };
}

function inOrder(briefs: readonly IndexedBrief[]): IndexedBrief[] {
  return briefs.toSorted(
    (one, other) => other.facts.day - one.facts.day || compare(one.url, other.url),
  );
}

function facetColumn(briefs: readonly (readonly string[])[]): FacetColumn {
  const values = [...new Set(briefs.flat())];
  const indexes = new Map(values.map((value, index) => [value, index]));
  const indexed = briefs.map((own) => own.flatMap((value) => indexes.get(value) ?? []));
  const implied = impliedBy(indexed, values.length);
  // Of two values that always come together, the first stays.
  const isImplied = (index: number, by: number) =>
    (implied[by]?.includes(index) ?? false) && !(implied[index]?.includes(by) && index < by);
  return {
    values,
    implied,
    briefs: indexed.map((own) => own.filter((index) => !own.some((by) => isImplied(index, by)))),
  };
}

// For each value, the values that all briefs with it also have.
function impliedBy(briefs: readonly (readonly number[])[], values: number): number[][] {
  const common: (Set<number> | undefined)[] = Array.from({ length: values });
  for (const own of briefs) {
    for (const index of own) {
      const others = own.filter((other) => other !== index);
      const known = common[index];
      common[index] = new Set(known ? others.filter((other) => known.has(other)) : others);
    }
  }
  return common.map((others) => [...(others ?? [])]);
}

/** What these files say of a brief, from what the index keeps of its page. */
export function factsOf({
  words,
  meta,
  filters,
}: Pick<IndexedPage, 'words' | 'meta' | 'filters'>): RowFacts {
  const time = Date.parse(filters['date']?.[0] ?? '');
  const valuesOf = (name: FacetName) => filters[name] ?? [];
  return {
    day: Number.isNaN(time) ? 0 : time / dayLength,
    words: words.filter(Boolean).length,
    titleWords: tokensOf(meta['title'] ?? '').length,
    values: {
      topic: valuesOf('topic'),
      region: valuesOf('region'),
      type: valuesOf('type'),
      author: valuesOf('author'),
    },
  };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
