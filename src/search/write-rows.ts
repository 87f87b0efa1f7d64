import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FacetName } from '../model/facets.ts';
import type { IndexedPage } from '../model/files/index-fragment.ts';
import type { Language } from '../model/language/language.ts';
import { type FacetColumn, type SearchRows, searchRowsName } from '../model/files/search-rows.ts';
import { tokensOf } from '../model/text/tokens.ts';
import { isOfLanguage, pagesOfIndex } from './read-pages.ts';

const dayLength = 86_400_000;

/**
 * Writes the facet file of each language beside a finished index, from what the index itself keeps of each page.
 *
 * Its ids and values are therefore those that the index answers with, whatever made the pages.
 */
export async function writeRows(indexDir: string, languages: readonly Language[]): Promise<void> {
  const pages = await readPages(indexDir);
  for (const language of languages) {
    const own = pages.filter((page) => isOfLanguage(page, language));
    const rows = searchRows(`${language.toLowerCase()}_`, own);
    await writeFile(join(indexDir, searchRowsName(language)), JSON.stringify(rows));
  }
}

/** What the facet file says of a page of the index. */
export interface IndexedBrief {
  id: string;
  /** The id of the file in which the page lies. */
  file: string;
  url: string;
  /** Its date in days since 1970. */
  day: number;
  words: number;
  titleWords: number;
  values: Record<FacetName, readonly string[]>;
}

/** The facet file of briefs whose ids all begin with the prefix. */
export function searchRows(prefix: string, briefs: readonly IndexedBrief[]): SearchRows {
  const sorted = briefs.toSorted(
    (one, other) => other.day - one.day || compare(one.url, other.url),
  );
  const ids = sorted.map(({ id }) => id.slice(prefix.length));
  const idLength = Math.max(0, ...ids.map(({ length }) => length));
  const column = (name: FacetName) => facetColumn(sorted.map(({ values }) => values[name]));
  return {
    version: 2,
    prefix,
    ids: ids.map((id) => id.padEnd(idLength)).join(''),
    idLength,
    days: sorted.map(({ day }, index) => (index === 0 ? day : (sorted[index - 1]?.day ?? 0) - day)),
    words: sorted.map(({ words }) => Number(words.toPrecision(2))),
    titleWords: sorted.map(({ titleWords }) => titleWords),
    facets: {
      topic: column('topic'),
      region: column('region'),
      type: column('type'),
      author: column('author'),
    },
    files: Object.fromEntries(
      sorted.flatMap(({ id, file }) => (file === id ? [] : [[id, file] as const])),
    ),
  };
}

async function readPages(indexDir: string): Promise<IndexedBrief[]> {
  const briefs: IndexedBrief[] = [];
  for await (const { id, file, page } of pagesOfIndex(indexDir)) {
    briefs.push({ id, file, ...factsOf(page) });
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
function factsOf({ url, words, meta, filters }: IndexedPage): Omit<IndexedBrief, 'id' | 'file'> {
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
