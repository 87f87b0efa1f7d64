import {
  type CborReader,
  readArray,
  readText,
  readWhole,
  skipWholes,
} from '../model/files/cbor.ts';
import {
  factsAt,
  type IndexPart,
  locationsAt,
  type NumberedPlace,
  postingsOf,
} from '../model/files/index-part.ts';

/** A word in a part of an index, and its pages, to be gone through in their order. */
export interface WordEntry {
  word: string;
  visit: (see: SeePage) => void;
}

/** Is told of a page and of a word's places in its text and beside it, in their order; they are good until it returns. */
type SeePage = (page: number, places: readonly number[], facts: readonly NumberedPlace[]) => void;

/** The words of a part of an index in our own form, in their order. */
export function* entriesOf(part: IndexPart): Generator<WordEntry> {
  for (const word of part.words.keys()) {
    const visit = (see: SeePage) => {
      const postings = postingsOf(part, word);
      for (const [at, page] of (postings?.pages ?? []).entries()) {
        if (postings) see(page, locationsAt(postings, at), factsAt(postings, at));
      }
    };
    yield { word, visit };
  }
}

/**
 * The words of a part of a Pagefind index, `index/<hash>.pf_index`, unzipped and without its signature; throws where it is
 * something else.
 */
export function* pagefindEntries(bytes: Uint8Array): Generator<WordEntry> {
  const reader: CborReader = { at: 0, bytes };
  expectItems(reader, 1);
  for (let left = readArray(reader); left > 0; left--) {
    expectItems(reader, 3);
    const word = readText(reader);
    const lists = [reader.at];
    skipPages(reader);
    for (let variants = readArray(reader); variants > 0; variants--) {
      expectItems(reader, 2);
      readText(reader);
      lists.push(reader.at);
      skipPages(reader);
    }
    yield { word, visit: (see) => visitLists(bytes, lists, see) };
  }
  if (reader.at !== bytes.length) throw new Error('Unexpected end of a part of the search index');
}

// Each way in which a word's letters have accents has pages of its own; nobody asks for one alone.
function visitLists(bytes: Uint8Array, lists: readonly number[], see: SeePage): void {
  const [only = 0] = lists;
  if (lists.length === 1) {
    visitPages(bytes, only, see);
    return;
  }
  const pages = new Map<number, { places: number[]; facts: NumberedPlace[] }>();
  for (const list of lists) {
    visitPages(bytes, list, (page, places, facts) => {
      const known = pages.get(page) ?? { places: [], facts: [] };
      known.places.push(...places);
      known.facts.push(...facts);
      pages.set(page, known);
    });
  }
  for (const [page, { places, facts }] of [...pages].sort(([one], [other]) => one - other)) {
    see(page, places.sort(byNumber), facts);
  }
}

function visitPages(bytes: Uint8Array, start: number, see: SeePage): void {
  const reader: CborReader = { at: start, bytes };
  const places: number[] = [];
  const facts: NumberedPlace[] = [];
  const addPlace = (location: number) => void places.push(location);
  const addFact = (location: number, fact: number) => void facts.push({ fact, location });
  let page = 0;
  for (let left = readArray(reader); left > 0; left--) {
    expectItems(reader, 3);
    page += readWhole(reader);
    places.length = 0;
    facts.length = 0;
    // A heading weighs more than its text, and so is in another run.
    if (readRuns(reader, addPlace) > 1) places.sort(byNumber);
    readRuns(reader, addFact);
    see(page, places, facts);
  }
}

// Each run of places is by its steps from 0, and begins with a negative number: what it weighs, or the fact that it is in.
function readRuns(reader: CborReader, add: (location: number, run: number) => void): number {
  let [runs, run, location] = [0, 0, 0];
  for (let left = readArray(reader); left > 0; left--) {
    const step = readWhole(reader);
    if (step < 0) {
      runs++;
      run = -1 - step;
      location = 0;
    } else {
      location += step;
      add(location, run);
    }
  }
  return runs;
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

function byNumber(one: number, other: number): number {
  return one - other;
}
