import { isListOf, isNumber, isOwnAddress, isRecord, isRecordOf, isText } from './json-shape.ts';

/** What a search index keeps of a page: its words in order, and where each element with an id begins in them. */
export interface IndexedPage {
  url: string;
  /**
   * The text word by word, as it is shown: each with the signs that touch it and the space behind it, if there is one. The
   * location of a word is its place in the list. An empty one ends each block of the text.
   */
  words: readonly string[];
  meta: Partial<Record<string, string>>;
  filters: Partial<Record<string, string[]>>;
  anchors: readonly { element: string; id: string; text: string; location: number }[];
}

/** The ending of the files in which a Pagefind index keeps its pages. */
export const fragmentEnding = '.pf_fragment';

const signature = 'pagefind_dcd';
const lineBreak = '\n';

/**
 * The pages in a fragment of a Pagefind 1.6 index, by their ids; throws where it is something else.
 *
 * @param id the file's name without its ending: the page's own, or that of several small ones together
 * @param bytes the file, unzipped
 */
export function readFragment(id: string, bytes: Uint8Array): ReadonlyMap<string, IndexedPage> {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith(signature)) throw new Error(`Unexpected beginning of the fragment ${id}`);
  const read: unknown = JSON.parse(text.slice(signature.length));
  if (!isRecord(read)) throw new Error(`Unexpected fragment ${id}`);
  const pages = 'content' in read ? [[id, read] as const] : Object.entries(read);
  return new Map(
    pages.map(([own, page]) => {
      if (!isFiledPage(page)) throw new Error(`Unexpected page ${own} in the fragment ${id}`);
      return [own, pageOf(page)];
    }),
  );
}

/** A fragment with pages in it, by their ids; it is to be zipped. */
export function fragmentOf(id: string, pages: ReadonlyMap<string, IndexedPage>): string {
  const filed = [...pages].map(([own, { words, ...page }]): [string, FiledPage] => [
    own,
    { ...page, content: words.join(lineBreak) },
  ]);
  const [[first, only] = []] = filed;
  const isAlone = filed.length === 1 && first === id;
  return signature + JSON.stringify(isAlone ? only : Object.fromEntries(filed));
}

type FiledPage = Omit<IndexedPage, 'words'> & { content: string };

function isFiledPage(page: unknown): page is FiledPage {
  if (!isRecord(page)) return false;
  const { url, content, meta, filters, anchors } = page;
  return (
    isOwnAddress(url) &&
    isText(content) &&
    isRecordOf(meta, isText) &&
    isRecordOf(filters, (values) => isListOf(values, isText)) &&
    isListOf(anchors, isAnchor)
  );
}

function isAnchor(anchor: unknown): boolean {
  if (!isRecord(anchor)) return false;
  const { element, id, text, location } = anchor;
  return [element, id, text].every(isText) && isNumber(location);
}

function pageOf({ content, ...page }: FiledPage): IndexedPage {
  return { ...page, words: content === '' ? [] : content.split(lineBreak) };
}
