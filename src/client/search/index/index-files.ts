import {
  fragmentEnding,
  type IndexedPage,
  readFragment,
} from '../../../model/files/index-fragment.ts';
import { facetRowsName } from '../../../model/files/facet-rows.ts';
import {
  type IndexHead,
  indexHeadName,
  isIndexHead,
  isReadAsEnglish,
} from '../../../model/files/index-head.ts';
import { type IndexPart, readIndexPart } from '../../../model/files/index-part.ts';
import { isRecord } from '../../../model/files/json-shape.ts';
import type { Language } from '../../../model/language/language.ts';
import { isSearchRows, type SearchRows, searchRowsName } from '../../../model/files/search-rows.ts';
import { fetchJson } from '../../fetch-json.ts';
import { fetchFile } from '../../given-files.ts';
import type { BriefRow } from './briefs.ts';
import { breathe } from './slices.ts';
import type { Stemmer } from './stemmer.ts';

/** Where a site's index is. */
export interface IndexAddress {
  /** Base path of the site, which the addresses of results begin with. */
  base: string;
  /** Address of the index's folder, with a slash at the end. */
  index: string;
  /** Changes with the index, so that its files can be kept; empty where that is not known. */
  tag: string;
}

/** What the words of a language are looked up with. */
export interface WordIndex {
  head: IndexHead;
  stem: Stemmer;
}

/** Fetches the facet file of a language, which is still to be read. */
export function fetchFacets({ index, tag }: IndexAddress, language: Language): Promise<object> {
  return fetchJson(tagged(`${index}${facetRowsName(language)}`, tag), isRecord);
}

/** Fetches the file of briefs of a language. */
export function fetchRows({ index, tag }: IndexAddress, language: Language): Promise<SearchRows> {
  return fetchJson(tagged(`${index}${searchRowsName(language)}`, tag), isSearchRows);
}

/** Fetches what says where the words of a language are; nothing where no page is in it. */
export async function fetchWordIndex(
  { index, tag }: IndexAddress,
  language: Language,
): Promise<WordIndex | undefined> {
  // On its way beside the head, since nothing can be looked up without it.
  const opener = isReadAsEnglish(language) ? openEnglish() : openProgram();
  opener.catch(() => undefined);
  const head = await fetchJson(tagged(`${index}${indexHeadName(language)}`, tag), isIndexHead);
  if (head.pages === 0) return undefined;
  const open = await opener;
  return { head, stem: await open(() => fetchSigned(`${index}wasm.${head.wasm}.pagefind`)) };
}

type StemmerOpener = (
  program: () => Promise<Uint8Array<ArrayBuffer>>,
) => Stemmer | Promise<Stemmer>;

async function openEnglish(): Promise<StemmerOpener> {
  const { openEnglishStemmer } = await import('./english-stemmer.ts');
  return openEnglishStemmer;
}

async function openProgram(): Promise<StemmerOpener> {
  const { openStemmer } = await import('./stemmer.ts');
  return async (program) => openStemmer(await program());
}

/** Fetches a part of the index: words, and where they are. */
export async function fetchPart(
  { index }: IndexAddress,
  file: string,
  signal?: AbortSignal,
): Promise<IndexPart> {
  return readIndexPart(await fetchSigned(`${index}index/${file}.pf_index`, signal));
}

/** Fetches what the index keeps of briefs' pages; each file once. */
export function openPages({
  base,
  index,
  tag,
}: IndexAddress): (brief: Pick<BriefRow, 'id'>) => Promise<IndexedPage> {
  const pages = new Map<string, Promise<IndexedPage>>();

  async function fetchPage(id: string): Promise<IndexedPage> {
    const address = tagged(`${index}fragment/${id}${fragmentEnding}`, tag);
    const bytes = await fetchUnzipped(address);
    await breathe();
    const page = readFragment(bytes);
    return { ...page, url: base + page.url.slice(1) };
  }

  return ({ id }) => {
    const page = pages.get(id) ?? fetchPage(id);
    pages.set(id, page);
    page.catch(() => pages.delete(id));
    return page;
  };
}

const signature = 'pagefind_dcd';

async function fetchSigned(
  address: string,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fetchUnzipped(address, signal);
  const own = new TextDecoder().decode(bytes.subarray(0, signature.length));
  if (own !== signature) throw new Error(`Unexpected file ${address}`);
  await breathe(signal);
  return bytes.subarray(signature.length);
}

// Some servers send the file unzipped.
async function fetchUnzipped(
  address: string,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetchFile(address, signal);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function tagged(address: string, tag: string): string {
  return `${address}?ts=${tag || Date.now()}`;
}
