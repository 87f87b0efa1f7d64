/** What a search index keeps of a page: its words in order, and where each element with an id begins in them. */
export interface IndexedPage {
  url: string;
  content: string;
  meta: Partial<Record<string, string>>;
  filters: Partial<Record<string, string[]>>;
  anchors: readonly { element: string; id: string; text: string; location: number }[];
}

/** The ending of the files in which a Pagefind index keeps its pages. */
export const fragmentEnding = '.pf_fragment';

const signature = 'pagefind_dcd';

/**
 * The pages in a fragment of a Pagefind 1.6 index, by their ids; throws where it is something else.
 *
 * @param id the file's name without its ending: the page's own, or that of several small ones together
 * @param bytes the file, unzipped
 */
export function readFragment(id: string, bytes: Uint8Array): ReadonlyMap<string, IndexedPage> {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith(signature)) throw new Error(`Unexpected beginning of the fragment ${id}`);
  const read = JSON.parse(text.slice(signature.length)) as IndexedPage | PageGroup;
  return isPage(read) ? new Map([[id, read]]) : new Map(Object.entries(read));
}

type PageGroup = Record<string, IndexedPage>;

function isPage(read: IndexedPage | PageGroup): read is IndexedPage {
  return typeof read['url'] === 'string';
}
