import type { NamesFile } from '../model/files/names-file.ts';
import { memoize } from '../model/memoize.ts';
import { type Recognised, recogniseIn } from './recognise.ts';
import { tableOf } from './spelling-table.ts';
import { comparedSpellings, nearestAmong, type NearSpelling } from './near-spellings.ts';

/** The names that search knows, ready to be asked. */
export interface NameIndex {
  /** Every spelling in a query, from left to right; none of them overlap. */
  recognise(query: string): Recognised[];
  /** For a word or name that nobody knows: the spellings nearest to it, at most three. */
  nearest(word: string): NearSpelling[];
}

/** Makes the index of a names file. */
export function createNameIndex(file: NamesFile): NameIndex {
  const table = tableOf(file);
  // Most queries hold no unknown word.
  const spellings = memoize((_: undefined) => comparedSpellings(table.entries));
  return {
    recognise: (query) => recogniseIn(query, table),
    nearest: (word) => nearestAmong(word, spellings(undefined)),
  };
}
