import {
  fragmentEnding,
  type IndexedPage,
  readFragment,
} from '../../../model/files/index-fragment.ts';
import type { Language } from '../../../model/language/language.ts';
import { type SearchRows, searchRowsName } from '../../../model/files/search-rows.ts';
import { fetchJson, hasParts } from '../../fetch-json.ts';
import type { BriefRow } from './briefs.ts';
import type { IndexAddress } from './pagefind.ts';

/** Fetches the facet file of a language. */
export function fetchRows({ index, tag }: IndexAddress, language: Language): Promise<SearchRows> {
  return fetchJson(`${index}${searchRowsName(language)}?ts=${tag || Date.now()}`, isRows);
}

/** Fetches what the index keeps of briefs' pages; each file once. */
export function openPages({
  base,
  index,
}: IndexAddress): (brief: BriefRow) => Promise<IndexedPage> {
  const files = new Map<string, Promise<ReadonlyMap<string, IndexedPage>>>();

  async function fetchPages(file: string): Promise<ReadonlyMap<string, IndexedPage>> {
    const address = `${index}fragment/${file}${fragmentEnding}`;
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} for ${address}`);
    return readFragment(file, await unzipped(await response.arrayBuffer()));
  }

  return async ({ id, file }) => {
    const fetched = files.get(file) ?? fetchPages(file);
    files.set(file, fetched);
    fetched.catch(() => files.delete(file));
    const page = (await fetched).get(id);
    if (!page) throw new Error(`the search index has no page ${id}`);
    return { ...page, url: base + page.url.replace(/^\//, '') };
  };
}

/**
 * Tells when a part of a language's index did not come: Pagefind keeps that to itself and takes the words in it for words
 * that no brief has.
 *
 * @returns ends the watch
 */
export function watchParts(
  { index }: IndexAddress,
  language: Language,
  onLost: (error: Error) => void,
): () => void {
  const own = new URL(`${index}index/${language.toLowerCase()}_`, location.href).href;
  const observer = new PerformanceObserver((list) => {
    // Some browsers do not tell the status.
    const lost = list
      .getEntriesByType('resource')
      .find((entry) => entry.name.startsWith(own) && isLost(entry as PerformanceResourceTiming));
    if (!lost) return;
    observer.disconnect();
    onLost(new Error(`a part of the search index did not come: ${lost.name}`));
  });
  observer.observe({ type: 'resource' });
  return () => observer.disconnect();
}

// A request that got no answer has neither a status nor a byte.
function isLost({ responseStatus, decodedBodySize }: Partial<PerformanceResourceTiming>): boolean {
  return (responseStatus === 0 && decodedBodySize === 0) || (responseStatus ?? 0) >= 400;
}

function isRows(value: unknown): value is SearchRows {
  return hasParts(value, ['prefix', 'ids', 'days', 'facets', 'files'], 2);
}

// Some servers send the file unzipped.
async function unzipped(buffer: ArrayBuffer): Promise<Uint8Array> {
  const bytes = new Uint8Array(buffer);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([buffer]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
