import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FacetName } from '../model/facets.ts';
import type { IndexedPage } from '../model/files/index-fragment.ts';
import type { Language } from '../model/language/language.ts';
import { type FacetColumn, type SearchRows, searchRowsName } from '../model/files/search-rows.ts';
import { tokensOf } from '../model/text/tokens.ts';
import type { LanguageIndex } from './read-indexes.ts';
import { languageOf, numberOf, pagesOfIndex } from './read-pages.ts';

const dayLength = 86_400_000;

/**
 * Writes the facet file of each language beside a finished index, from what the index itself keeps of each page.
 *
 * Its ids and values are therefore those that the index answers with, whatever made the pages.
 */
export async function writeRows(
  indexDir: string,
  languages: readonly Language[],
  indexes: ReadonlyMap<Language, LanguageIndex>,
): Promise<void> {
  const pages = await readPages(indexDir);
  for (const language of languages) {
    const own = pages.filter((page) => page.language === language.toLowerCase());
    const { hash = '' } = indexes.get(language.toLowerCase()) ?? {};
    const rows = searchRows({ index: hash, prefix: `${language.toLowerCase()}_` }, own);
    await writeFile(join(indexDir, searchRowsName(language)), JSON.stringify(rows));
  }
}

/** What the facet file says of a page of the index. */
export interface IndexedBrief {
  /** The number of its page in the index, and of the one that names the file in which that lies. */
  page: number;
  file: number;
  url: string;
  /** Its date in days since 1970. */
  day: number;
  words: number;
  titleWords: number;
  values: Record<FacetName, readonly string[]>;
}

/** The facet file of the briefs in an index. */
export function searchRows(
  { index, prefix }: Pick<SearchRows, 'index' | 'prefix'>,
  briefs: readonly IndexedBrief[],
): SearchRows {
  const sorted = briefs.toSorted(
    (one, other) => other.day - one.day || compare(one.url, other.url),
  );
  const column = (name: FacetName) => facetColumn(sorted.map(({ values }) => values[name]));
  return {
    version: 3,
    index,
    prefix,
    pages: sorted.map(({ page }, at) => page - (sorted[at - 1]?.page ?? 0)),
    days: sorted.map(({ day }, at) => (at === 0 ? day : (sorted[at - 1]?.day ?? 0) - day)),
    words: sorted.map(({ words }) => Number(words.toPrecision(2))),
    titleWords: sorted.map(({ titleWords }) => titleWords),
    facets: {
      topic: column('topic'),
      region: column('region'),
      type: column('type'),
      author: column('author'),
    },
    files: Object.fromEntries(
      sorted.flatMap(({ page, file }) => (file === page ? [] : [[page, file] as const])),
    ),
  };
}

async function readPages(indexDir: string): Promise<(IndexedBrief & { language: string })[]> {
  const briefs: (IndexedBrief & { language: string })[] = [];
  for await (const { id, file, page } of pagesOfIndex(indexDir)) {
    const own = { language: languageOf(id), page: numberOf(id), file: numberOf(file) };
    briefs.push({ ...own, ...factsOf(page) });
  }
  return briefs;
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

// Only what is kept: the texts of many thousand pages would fill the memory.
function factsOf({ url, words, meta, filters }: IndexedPage): Omit<IndexedBrief, 'page' | 'file'> {
  const time = Date.parse(filters['date']?.[0] ?? '');
  const valuesOf = (name: FacetName) => filters[name] ?? [];
  return {
    url,
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
