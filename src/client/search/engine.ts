import type { SortOrder } from '../../model/facets.ts';
import { readHit, type HitContent, type PagefindFragment } from './hit-content.ts';

/** How many briefs hold each value of each facet; a value that is not named has none. */
export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Values by facet: any of the values within a facet, all facets at once. */
export type FacetFilters = Readonly<Record<string, { any: string[] }>>;

export interface FindRequest {
  /** Nothing but facets where it is empty. */
  words: string;
  filters: FacetFilters;
  sort: SortOrder;
}

/** A brief that was found; what it shows is fetched on demand. */
export interface Hit {
  id: string;
  load: () => Promise<HitContent>;
}

export interface Found {
  hits: Hit[];
  counts: FacetCounts;
}

/** Where a site's index is. */
export interface IndexPlace {
  /** Base path of the site, which the addresses of results begin with. */
  base: string;
  /** Address of the index's folder, with a slash at the end. */
  index: string;
}

/** What the search page needs of a search engine. */
export interface SearchEngine {
  /** Counts over the whole index. */
  totals: FacetCounts;
  find: (request: FindRequest) => Promise<Found>;
}

/** Opens the Pagefind index of a site: the only place that knows Pagefind's interface. */
export async function openEngine({ base, index }: IndexPlace): Promise<SearchEngine> {
  const address = `${index}pagefind.js`;
  // The module is not part of the bundle; its interface is Pagefind 1.6's.
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({
    basePath: index,
    baseUrl: base,
    excerptLength: 36,
    excerptEllipsis: '…',
  });
  // Fetches all facets, without which later searches would count only those they filter by.
  const totals = await pagefind.filters();
  return { totals, find: (request) => find(pagefind, request) };
}

async function find(pagefind: Pagefind, { words, filters, sort }: FindRequest): Promise<Found> {
  // Without words nothing is more relevant than anything else.
  const order = sort === 'relevance' && words === '' ? 'newest' : sort;
  const { results, filters: counts } = await pagefind.search(words || null, {
    filters,
    sort: order === 'relevance' ? {} : { date: order === 'newest' ? 'desc' : 'asc' },
  });
  return { hits: results.map((result) => hitOf(result, words !== '')), counts };
}

function hitOf(result: PagefindResult, hasWords: boolean): Hit {
  // Through `result`, not its method alone: Pagefind drops the data of results that nobody holds.
  return { id: result.id, load: async () => readHit(await result.data(), hasWords) };
}

interface Pagefind {
  options(options: Record<string, string | number>): Promise<void>;
  filters(): Promise<FacetCounts>;
  search(
    words: string | null,
    options: { filters: FacetFilters; sort: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: PagefindResult[]; filters: FacetCounts }>;
}

interface PagefindResult {
  id: string;
  data(): Promise<PagefindFragment>;
}
