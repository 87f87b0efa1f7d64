import { foundKey } from '../../../model/files/found-key.ts';

/** What was found in a brief, and when. */
interface FoundWords {
  words: string[];
  /** Milliseconds since 1970. */
  time: number;
}

/** Gives the words that really matched to the page that is opened next. */
export function handOverWords(words: readonly string[]): void {
  const found: FoundWords = { words: [...words], time: Date.now() };
  try {
    if (words.length > 0) sessionStorage.setItem(foundKey, JSON.stringify(found));
    else sessionStorage.removeItem(foundKey);
  } catch {
    // Storage may be forbidden or full; then the page marks nothing.
  }
}
