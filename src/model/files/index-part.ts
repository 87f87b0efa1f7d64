import { countNumbers, type NumberReader, readNumber, skipNumbers } from './varints.ts';

/**
 * A part of an index: its words, and where each one's share of the columns in its bytes begins.
 *
 * Numbers of one kind stand beside each other, all steps between pages, all between places: zipped, they weigh three quarters
 * of what they do in Pagefind's own form, where each page is a list of its own.
 */
export interface IndexPart {
  bytes: Uint8Array;
  /** The number of each word. */
  words: ReadonlyMap<string, number>;
  /** By word, where in the bytes its share of each column begins; the last ones are where the columns end. */
  starts: readonly Int32Array[];
}

/** The pages that have a word, and where in the bytes of its part the word's places in each of them begin. */
export interface Postings {
  bytes: Uint8Array;
  pages: Int32Array;
  /** How often the word is in the text of each page. */
  counts: Int32Array;
  offsets: Int32Array;
  /** The same of the places beside the text; -1 where there are none. */
  factOffsets: Int32Array;
}

/**
 * The columns of a part, which follow its words and what of each is theirs: steps from page to page; of each page twice the
 * number of places, and one more where the word is beside the text as well; steps from place to place; of each page with
 * places beside the text their number, and for each its fact and its location.
 */
export const partColumns = ['pages', 'counts', 'places', 'facts'] as const;

/** What the bytes of a part begin with. */
export const partVersion = 1;

const text = new TextDecoder('utf-8', { fatal: true });

/** Reads a file `index/<part>.pf_index`, unzipped and without its signature; throws where it is something else. */
export function readIndexPart(bytes: Uint8Array): IndexPart {
  const reader: NumberReader = { at: 0, bytes };
  if (readNumber(reader) !== partVersion) throw new Error('Unexpected part of a search index');
  const words = readWords(reader);
  const starts = partColumns.map(() => new Int32Array(words.size + 1));
  for (const column of starts) {
    for (let word = 1; word <= words.size; word++)
      column[word] = (column[word - 1] ?? 0) + readNumber(reader);
  }
  let { at } = reader;
  for (const column of starts) {
    const start = at;
    at += column.at(-1) ?? 0;
    for (let word = 0; word < column.length; word++) column[word] = (column[word] ?? 0) + start;
  }
  if (at !== bytes.length) throw new Error('Unexpected end of a part of the search index');
  return { bytes, words, starts };
}

// Each begins as the one before it, as many bytes as are said.
function readWords(reader: NumberReader): Map<string, number> {
  const { bytes } = reader;
  const count = readNumber(reader);
  if (count > bytes.length) throw new Error('Unexpected number of words in the search index');
  const words = new Map<string, number>();
  let before = new Uint8Array();
  for (let word = 0; word < count; word++) {
    const shared = readNumber(reader);
    const length = readNumber(reader);
    const end = reader.at + length;
    if (shared > before.length || end > bytes.length) {
      throw new Error('Unexpected word in a part of the search index');
    }
    const own = new Uint8Array(shared + length);
    own.set(before.subarray(0, shared));
    own.set(bytes.subarray(reader.at, end), shared);
    reader.at = end;
    words.set(decode(own), word);
    before = own;
  }
  if (words.size !== count) throw new Error('Unexpected word twice in the search index');
  return words;
}

// Most words are plain, and a decoder is slow to begin.
function decode(bytes: Uint8Array): string {
  return bytes.every((byte) => byte < 0x80) ? String.fromCharCode(...bytes) : text.decode(bytes);
}

/** The pages of a word; nothing where the part has it not. */
export function postingsOf(
  { bytes, words, starts }: IndexPart,
  word: string,
): Postings | undefined {
  const number = words.get(word);
  if (number === undefined) return undefined;
  const [pagesAt = 0, countsAt = 0, placesAt = 0, factsAt = 0] = starts.map(
    (column) => column[number] ?? 0,
  );
  const length = countNumbers(bytes, pagesAt, starts[0]?.[number + 1] ?? pagesAt);
  const [pages, counts, offsets, factOffsets] = [0, 0, 0, -1].map((value) =>
    new Int32Array(length).fill(value),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array];
  const [pageReader, countReader] = [pagesAt, countsAt].map((at) => ({ at, bytes })) as [
    NumberReader,
    NumberReader,
  ];
  const facts: NumberReader = { at: factsAt, bytes };
  let [page, place] = [0, placesAt];
  for (let index = 0; index < length; index++) {
    page += readNumber(pageReader);
    const count = readNumber(countReader);
    pages[index] = page;
    counts[index] = count >> 1;
    offsets[index] = place;
    place = skipNumbers(bytes, place, count >> 1);
    if (count % 2 === 0) continue;
    factOffsets[index] = facts.at;
    const places = readNumber(facts);
    facts.at = skipNumbers(bytes, facts.at, 2 * places);
  }
  return { bytes, pages, counts, offsets, factOffsets };
}

/** Where the word is in the text of one of its pages, in their order. */
export function locationsAt({ bytes, offsets, counts }: Postings, index: number): number[] {
  const reader: NumberReader = { at: offsets[index] ?? bytes.length, bytes };
  const locations: number[] = [];
  let location = 0;
  for (let left = counts[index] ?? 0; left > 0; left--) {
    location += readNumber(reader);
    locations.push(location);
  }
  return locations;
}

/** A place of a word beside the text: in a fact, which has a number. */
export interface NumberedPlace {
  fact: number;
  location: number;
}

/** Where the word is beside the text of one of its pages. */
export function factsAt({ bytes, factOffsets }: Postings, index: number): NumberedPlace[] {
  const at = factOffsets[index] ?? -1;
  if (at < 0) return [];
  const reader: NumberReader = { at, bytes };
  return Array.from({ length: readNumber(reader) }, () => {
    const fact = readNumber(reader);
    return { fact, location: readNumber(reader) };
  });
}
