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

/** The page in a fragment of an index as Pagefind 1.6 writes them, unzipped; throws where it is something else. */
export function readFragment(bytes: Uint8Array): IndexedPage {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith(signature)) throw new Error('Unexpected beginning of a fragment');
  const page: unknown = JSON.parse(text.slice(signature.length));
  if (!isFiledPage(page)) throw new Error('Unexpected page in a fragment');
  const { content, ...rest } = page;
  return { ...rest, words: content === '' ? [] : content.split(lineBreak) };
}

/** The fragment of a page; it is to be zipped. */
export function fragmentOf({ words, ...page }: IndexedPage): string {
  return (
    signature + JSON.stringify({ ...page, content: words.join(lineBreak) } satisfies FiledPage)
  );
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
