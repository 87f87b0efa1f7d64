import type { Language } from '../language/language.ts';

/**
 * The words of one language's index, for help with words that it does not have; fetched only then.
 *
 * One text of lines sorted by their words. Of a word that begins like the one before it, the line leaves that beginning
 * out and says how long it is, in one sign before the rest; the sign after it says in how many briefs the word is.
 */
export interface WordListFile {
  version: 1;
  words: string;
}

/** A word as it most often stands in texts, and in about how many of them. */
export interface ListedWord {
  text: string;
  count: number;
}

const longestShared = 35;
// Two steps double a count: close enough to say which of two words is meant.
const stepsPerDouble = 2;

/** Name of a language's word list in the folder of the index. */
export function wordListName(language: Language): string {
  return `words.${language}.json`;
}

/** The file of some words. */
export function packWords(words: readonly ListedWord[]): WordListFile {
  let before = '';
  const lines = words
    .toSorted((one, other) => (one.text < other.text ? -1 : 1))
    .map(({ text, count }) => {
      const shared = sharedBeginning(before, text);
      before = text;
      const step = Math.min(longestShared, Math.round(stepsPerDouble * Math.log2(count)));
      return shared.toString(36) + text.slice(shared) + step.toString(36);
    });
  return { version: 1, words: lines.join('\n') };
}

/** The words of a file, one after the other. */
export function* unpackWords({ words }: WordListFile): Generator<ListedWord> {
  let before = '';
  for (const line of words.split('\n')) {
    if (line === '') continue;
    before = before.slice(0, Number.parseInt(line[0] ?? '', 36)) + line.slice(1, -1);
    const step = Number.parseInt(line.at(-1) ?? '', 36);
    yield { text: before, count: Math.round(2 ** (step / stepsPerDouble)) };
  }
}

function sharedBeginning(one: string, other: string): number {
  const most = Math.min(one.length, other.length, longestShared);
  let shared = 0;
  while (shared < most && one[shared] === other[shared]) shared++;
  return shared;
}
