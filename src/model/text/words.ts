import type { Span } from './span.ts';

// Letters and digits, and the few signs that change what a number says.
const word = /[\p{L}\p{N}\p{M}]+|[\p{Sc}%‰−]|(?<![\p{L}\p{N}])-(?=\p{N})/gu;

/** The words of a text as comparisons see them: NFC, lower case, without white space and punctuation. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(word) ?? [];
}

/** A word of a text, as `wordsOf` has it, and where it stands. */
export interface WordInText extends Span {
  word: string;
}

/** Words of a text by their index, the last one included. */
export interface WordRange {
  from: number;
  to: number;
}

/** The words of a text, and where each stands in the text as it is given. */
export function wordsInText(text: string): WordInText[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    word: found.normalize('NFC').toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}
