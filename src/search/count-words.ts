import type { ListedWord } from '../model/files/word-list.ts';
import { memoize } from '../model/memoize.ts';
import { foldedWords } from '../model/text/fold.ts';

/** Counts in how many texts each word stands. */
export interface WordCounter {
  add: (text: string) => void;
  /** Every word that may be offered, as it most often stands in the texts. */
  words: () => ListedWord[];
}

/** A counter that takes words for the same where their folded letters are. */
export function createWordCounter(): WordCounter {
  const known = new Map<string, Counted>();
  // What stands between two spaces is the same again and again.
  const wordsIn = memoize(writtenWords);
  let texts = 0;
  return {
    add: (text) => {
      texts++;
      for (const run of text.split(/\s+/)) {
        for (const { key, spelling } of wordsIn(run)) {
          const word = known.get(key) ?? { texts: 0, last: 0, spellings: new Map() };
          known.set(key, word);
          if (word.last !== texts) word.texts++;
          word.last = texts;
          word.spellings.set(spelling, (word.spellings.get(spelling) ?? 0) + 1);
        }
      }
    },
    words: () => {
      const least = leastTexts(texts);
      return [...known.values()]
        .filter((word) => word.texts >= least)
        .map((word) => ({ text: mostFrequent(word.spellings), count: word.texts }));
    },
  };
}

function writtenWords(run: string): { key: string; spelling: string }[] {
  // Most are a plain word and perhaps a sign, and to fold them takes a while.
  const [, plain] = /^["'(]?([a-z]{2,40})[.,;:!?)"]*$/i.exec(run) ?? [];
  if (plain !== undefined) return [{ key: plain.toLowerCase(), spelling: plain }];
  return foldedWords(run).flatMap(({ folded, stem, start, end }) => {
    const key = stem?.folded ?? folded;
    const written = run.slice(start, stem ? end - "'s".length : end);
    return isOffered(key) ? [{ key, spelling: spellingOf(written) }] : [];
  });
}

interface Counted {
  texts: number;
  /** The number of the text that was counted last. */
  last: number;
  /** How often the word is written in each way. */
  spellings: Map<string, number>;
}

const longestWord = 40;

// A number that is not there was not mistyped; of one letter nothing is left to compare.
function isOffered(key: string): boolean {
  return key.length > 1 && key.length <= longestWord && !/\p{N}/u.test(key);
}

// Of many texts the words that stand in one or two are mostly slips themselves.
function leastTexts(texts: number): number {
  return texts < 1000 ? 1 : texts < 4000 ? 2 : 3;
}

// Without vowel marks, tatweel and what cannot be seen.
function spellingOf(written: string): string {
  return written.normalize('NFC').replace(/[\p{Cf}\u064B-\u0652\u0670ـ\s]/gu, '');
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  const [first = ['', 0]] = [...spellings].sort(
    ([one, often], [other, oftenOther]) => oftenOther - often || (one > other ? -1 : 1),
  );
  return first[0];
}
