import { type CborReader, readArray, readText, readWhole, skipWholes } from './cbor.ts';

/** A part of a Pagefind index: its words, and where in the bytes that they came in their pages stand. */
export interface IndexPart {
  bytes: Uint8Array;
  words: ReadonlyMap<string, number>;
}

/** The pages that have a word, and where in the bytes of its part the word's places in each of them begin. */
export interface Postings {
  bytes: Uint8Array;
  pages: Int32Array;
  offsets: Int32Array;
  /** How often the word is in the text of each page. */
  counts: Int32Array;
}

/** Reads a file `index/<hash>.pf_index` of a Pagefind 1.6 index, unzipped and without its signature; throws where it is something else. */
export function readIndexPart(bytes: Uint8Array): IndexPart {
  const reader: CborReader = { at: 0, bytes };
  expectItems(reader, 1);
  const words = new Map<string, number>();
  for (let left = readArray(reader); left > 0; left--) {
    expectItems(reader, 3);
    words.set(readText(reader), reader.at);
    skipPages(reader);
    for (let variants = readArray(reader); variants > 0; variants--) {
      expectItems(reader, 2);
      readText(reader);
      skipPages(reader);
    }
  }
  if (reader.at !== bytes.length) throw new Error('Unexpected end of a part of the search index');
  return { bytes, words };
}

/** The pages of a word, by each way in which its letters have accents; none where the part has it not. */
export function postingsOf({ bytes, words }: IndexPart, word: string): Postings[] {
  const start = words.get(word);
  if (start === undefined) return [];
  const reader: CborReader = { at: start, bytes };
  const postings = [readPages(reader)];
  for (let variants = readArray(reader); variants > 0; variants--) {
    expectItems(reader, 2);
    readText(reader);
    postings.push(readPages(reader));
  }
  return postings.filter(({ pages }) => pages.length > 0);
}

/** Where the word is in the text of one of its pages, in their order. */
export function locationsAt({ bytes, offsets }: Postings, index: number): number[] {
  const locations: number[] = [];
  readRuns({ at: offsets[index] ?? bytes.length, bytes }, (location) => locations.push(location));
  // A heading weighs more than its text, and so is in another run.
  return locations.sort((one, other) => one - other);
}

/** A place of a word beside the text: in a fact, which has a number. */
export interface NumberedPlace {
  fact: number;
  location: number;
}

/** Where the word is beside the text of one of its pages. */
export function factsAt({ bytes, offsets }: Postings, index: number): NumberedPlace[] {
  const reader: CborReader = { at: offsets[index] ?? bytes.length, bytes };
  const places: NumberedPlace[] = [];
  skipWholes(reader, readArray(reader));
  readRuns(reader, (location, fact) => places.push({ fact, location }));
  return places;
}

function readPages(reader: CborReader): Postings {
  const length = readArray(reader);
  if (length > reader.bytes.length) throw new Error('Unexpected length in the search index');
  const [pages, offsets, counts] = [0, 1, 2].map(() => new Int32Array(length));
  let page = 0;
  for (let index = 0; index < length; index++) {
    expectItems(reader, 3);
    page += readWhole(reader);
    if (pages) pages[index] = page;
    if (offsets) offsets[index] = reader.at;
    if (counts) counts[index] = countPlaces(reader);
    skipWholes(reader, readArray(reader));
  }
  const none = new Int32Array();
  return {
    bytes: reader.bytes,
    pages: pages ?? none,
    offsets: offsets ?? none,
    counts: counts ?? none,
  };
}

function skipPages(reader: CborReader): void {
  for (let left = readArray(reader); left > 0; left--) {
    expectItems(reader, 3);
    skipWholes(reader, 1);
    skipWholes(reader, readArray(reader));
    skipWholes(reader, readArray(reader));
  }
}

// Each run of places is by its steps from 0, and begins with a negative number: what it weighs, or the fact that it is in.
function readRuns(reader: CborReader, add: (location: number, run: number) => void): void {
  let run = 0;
  let location = 0;
  for (let left = readArray(reader); left > 0; left--) {
    const step = readWhole(reader);
    if (step < 0) {
      run = -1 - step;
      location = 0;
    } else {
      location += step;
      add(location, run);
    }
  }
}

function countPlaces(reader: CborReader): number {
  const length = readArray(reader);
  const start = reader.at;
  skipWholes(reader, length);
  let runs = 0;
  const end = reader.at;
  reader.at = start;
  while (reader.at < end) {
    if ((reader.bytes[reader.at] ?? 0) >= 0x20) runs++;
    skipWholes(reader, 1);
  }
  return length - runs;
}

function expectItems(reader: CborReader, count: number): void {
  const items = readArray(reader);
  if (items !== count) {
    throw new Error(`Unexpected ${items} items in a part of the search index, expected ${count}`);
  }
}
