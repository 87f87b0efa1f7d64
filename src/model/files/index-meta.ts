import { type CborReader, readArray, readText, readWhole, skipItem } from './cbor.ts';

/** What a Pagefind index says of a language: its pages, and in which of its parts which words are. */
export interface IndexMeta {
  /** Ids of the pages; the parts of the index name a page by its number among them. */
  pages: readonly string[];
  /** The parts in the order of their words. */
  parts: readonly IndexPartName[];
  /** The numbers of the pages in the order in which they were added, where they were given one. */
  order: readonly number[];
  /** Facts beside the text in which words were indexed, by number. */
  fields: readonly string[];
}

/** A part of the index: its file, and what no word of an earlier part comes after and none of its own before. */
export interface IndexPartName {
  from: string;
  file: string;
}

const version = '1.6.';

/** Reads the file `pagefind.<hash>.pf_meta` of a Pagefind 1.6 index, unzipped and without its signature; throws where it is something else. */
export function readIndexMeta(bytes: Uint8Array): IndexMeta {
  const reader: CborReader = { at: 0, bytes };
  const items = readArray(reader);
  const written = readText(reader);
  if (items !== 6 || !written.startsWith(version)) {
    throw new Error(`Unexpected search index of version ${written}, expected ${version}x`);
  }
  const pages = readList(reader, (length) => {
    const id = readText(reader);
    for (let left = length - 1; left > 0; left--) skipItem(reader);
    return id;
  });
  const parts = readList(reader, () => {
    const from = readText(reader);
    readText(reader);
    return { from, file: readText(reader) };
  });
  skipItem(reader);
  const [order = []] = readList(reader, () => {
    readText(reader);
    return Array.from({ length: readArray(reader) }, () => readWhole(reader));
  });
  const fields = Array.from({ length: readArray(reader) }, () => readText(reader));
  if (reader.at !== bytes.length) throw new Error('Unexpected end of the search index');
  return { pages, parts, order, fields };
}

/** The part in which a word of the index is, if it is in any. */
export function partOf(parts: readonly IndexPartName[], word: string): IndexPartName | undefined {
  return parts[positionOf(parts, word)];
}

/** The parts in which words that begin like this are. */
export function partsOfBeginning(
  parts: readonly IndexPartName[],
  beginning: string,
): IndexPartName[] {
  const first = Math.max(0, positionOf(parts, beginning));
  const end = parts.findIndex(
    ({ from }, at) => at > first && isBefore(beginning, from) && !from.startsWith(beginning),
  );
  return parts.slice(first, end < 0 ? undefined : end);
}

// The last one that does not begin after the word.
function positionOf(parts: readonly IndexPartName[], word: string): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(word, parts[middle]?.from ?? '')) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/** Whether a word stands before another: Pagefind sorts by bytes, which is by code points. */
export function isBefore(one: string, other: string): boolean {
  if (!/[\ud800-\udfff]/.test(one + other)) return one < other;
  const [own, others] = [[...one], [...other]];
  const at = own.findIndex((letter, index) => letter !== others[index]);
  if (at < 0) return own.length < others.length;
  return (own[at]?.codePointAt(0) ?? 0) < (others[at]?.codePointAt(0) ?? -1);
}

function readList<Item>(reader: CborReader, read: (length: number) => Item): Item[] {
  return Array.from({ length: readArray(reader) }, () => read(readArray(reader)));
}
