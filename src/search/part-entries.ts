import {
  type CborReader,
  readArray,
  readText,
  readWhole,
  skipWholes,
} from '../model/files/cbor.ts';

/** A word in a part of a Pagefind index, and where in the bytes of the part its pages are. */
export interface WordEntry {
  word: string;
  bytes: Uint8Array;
  /** The pages of each way in which its letters have accents; the first is that without. */
  lists: { form: string; start: number }[];
}

/** The words of a part of an index, unzipped and without its signature, in their order; throws where it is something else. */
export function* entriesOf(bytes: Uint8Array): Generator<WordEntry> {
  const reader: CborReader = { at: 0, bytes };
  expectItems(reader, 1);
  for (let left = readArray(reader); left > 0; left--) {
    expectItems(reader, 3);
    const word = readText(reader);
    const lists = [{ form: '', start: reader.at }];
    skipPages(reader);
    for (let variants = readArray(reader); variants > 0; variants--) {
      expectItems(reader, 2);
      lists.push({ form: readText(reader), start: reader.at });
      skipPages(reader);
    }
    yield { word, bytes, lists };
  }
  if (reader.at !== bytes.length) throw new Error('Unexpected end of a part of the search index');
}

/** Goes through the pages of a word, and says of each its number and where in the bytes its places begin and end. */
export function visitPages(
  bytes: Uint8Array,
  start: number,
  visit: (page: number, places: number, end: number) => void,
): void {
  const reader: CborReader = { at: start, bytes };
  let page = 0;
  for (let left = readArray(reader); left > 0; left--) {
    expectItems(reader, 3);
    page += readWhole(reader);
    const places = reader.at;
    skipWholes(reader, readArray(reader));
    skipWholes(reader, readArray(reader));
    visit(page, places, reader.at);
  }
}

function skipPages(reader: CborReader): void {
  for (let left = readArray(reader); left > 0; left--) {
    expectItems(reader, 3);
    skipWholes(reader, 1);
    skipWholes(reader, readArray(reader));
    skipWholes(reader, readArray(reader));
  }
}

function expectItems(reader: CborReader, count: number): void {
  const items = readArray(reader);
  if (items !== count) {
    throw new Error(`Unexpected ${items} items in a part of the search index, expected ${count}`);
  }
}
