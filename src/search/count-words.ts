import type { ListedWord } from '../model/files/word-list.ts';
import { memoizePieces } from '../model/memoize.ts';
import { foldedWords } from '../model/text/fold.ts';

/** Counts in how many texts each word stands. */
export interface WordCounter {
  /** A text, cut at its spaces or finer. */
  add: (text: readonly string[]) => void;
  /** Takes a text away that was added. */
  remove: (text: readonly string[]) => void;
  /** Every word that may be offered, as it most often stands in the texts. */
  words: () => ListedWord[];
  /** All that was counted, for a later counter. */
  counts: () => WordCounts;
}

/** What a counter knows: how many texts, and for each word in how many of them and how often in each spelling. */
export interface WordCounts {
  texts: number;
  words: [key: string, texts: number, ...spellings: (string | number)[]][];
}

/** A counter that takes words for the same where their folded letters are. */
export function createWordCounter(counted: WordCounts = { texts: 0, words: [] }): WordCounter {
  const known = new Map<string, Counted>();
  // What stands between two spaces is the same again and again, and there are millions.
  const spellingsIn = memoizePieces((run) => writtenWords(run).map(filed));
  let { texts } = counted;
  let stamp = 0;
  for (const [key, number, ...spellings] of counted.words)
    known.set(key, fromList(number, spellings));

  function filed({ key, spelling: text }: Written): Spelling {
    const word = known.get(key) ?? { texts: 0, last: 0, spellings: [] };
    known.set(key, word);
    const spelling = word.spellings.find((one) => one.text === text) ?? { text, count: 0, word };
    if (!word.spellings.includes(spelling)) word.spellings.push(spelling);
    return spelling;
  }

  function count(text: readonly string[], step: 1 | -1): void {
    texts += step;
    stamp++;
    for (const run of text) {
      for (const spelling of spellingsIn(run)) {
        spelling.count += step;
        const { word } = spelling;
        if (word.last !== stamp) word.texts += step;
        word.last = stamp;
      }
    }
  }

  return {
    add: (text) => {
      count(text, 1);
    },
    remove: (text) => {
      count(text, -1);
    },
    words: () => {
      const least = leastTexts(texts);
      return [...known.values()]
        .filter((word) => word.texts >= least)
        .map((word) => ({ text: mostFrequent(word.spellings), count: word.texts }));
    },
    counts: () => ({
      texts,
      words: [...known]
        .filter(([, word]) => word.texts > 0)
        .map(([key, word]) => [key, word.texts, ...word.spellings.flatMap(toList)]),
    }),
  };
}

interface Counted {
  texts: number;
  /** The number of the text that was counted last. */
  last: number;
  spellings: Spelling[];
}

/** A way in which a word is written, and how often it is. */
interface Spelling {
  text: string;
  count: number;
  word: Counted;
}

function fromList(texts: number, spellings: readonly (string | number)[]): Counted {
  const word: Counted = { texts, last: 0, spellings: [] };
  for (let at = 0; at < spellings.length; at += 2) {
    word.spellings.push({ text: String(spellings[at]), count: Number(spellings[at + 1]), word });
  }
  return word;
}

function toList({ text, count }: Spelling): (string | number)[] {
  return count > 0 ? [text, count] : [];
}

interface Written {
  key: string;
  spelling: string;
}

function writtenWords(run: string): Written[] {
  // Most are a plain word and perhaps a sign, and to fold them takes a while.
  const [, plain] = /^["'(]?([a-z]{2,40})[.,;:!?)"]* ?$/i.exec(run) ?? [];
  if (plain !== undefined) return [{ key: plain.toLowerCase(), spelling: plain }];
  return foldedWords(run).flatMap(({ folded, stem, start, end }) => {
    const key = stem?.folded ?? folded;
    const written = run.slice(start, stem ? end - "'s".length : end);
    return isOffered(key) ? [{ key, spelling: spellingOf(written) }] : [];
  });
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

function mostFrequent(spellings: readonly Spelling[]): string {
  const [first] = spellings.toSorted(
    (one, other) => other.count - one.count || (one.text > other.text ? -1 : 1),
  );
  return first?.text ?? '';
}
