import type { FoundAsk } from './find-terms.ts';
import { beginsAt } from './begins-with.ts';

/**
 * Which of a brief's words an ask found; the index knows no capitals and no more of a word than its stem.
 *
 * @param rank the brief's
 * @param words those of its page
 */
export function locationsIn(
  { ask, hits }: FoundAsk,
  rank: number,
  words: readonly string[],
): number[] {
  return hits.locations(rank).filter((location) => {
    if (ask.isExact) return hasCapitals(words[location] ?? '', ask.text);
    // Of a row, the index itself has what begins so.
    return !ask.isBeginning || ask.text.includes(' ') || beginsAt(words, location, ask.text);
  });
}

// A phrase is asked for as one text, so a word of it is enough.
function hasCapitals(word: string, text: string): boolean {
  const parts = word.replaceAll('.', '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const meant = text.replaceAll('.', '').split(' ');
  // `PMCs` are several of `PMC`.
  return parts.some((part) => meant.includes(part) || meant.includes(part.replace(/s$/, '')));
}
