import { foldLetters, judgedWords, type JudgedWord } from './judge-words.ts';
import type { JudgedText } from './read-texts.ts';

/** Where words stand in a set of texts, and which of the texts have them. */
export interface JudgeIndex {
  texts: readonly JudgedText[];
  /** The numbers of the texts that have a word by this key. */
  having: (key: string) => ReadonlySet<number>;
  /** The numbers of the texts in which words stand one right after another. */
  together: (words: readonly (readonly string[])[]) => ReadonlySet<number>;
}

// No text has so many words; a place in all texts is a number below 2^53.
const textSize = 2 ** 24;
// Words on both sides of the end of a block do not stand together.
const gap = 8;

/** Reads every word of every text: of the title, the summary, the authors, the blocks and the notes, with what these cite. */
export function indexTexts(texts: readonly JudgedText[]): JudgeIndex {
  const starts = new Map<string, number[]>();
  // Of words that take up several places, where they end.
  const ends = new Map<string, Map<number, number>>();
  texts.forEach((text, number) => {
    for (const { key, start, end } of wordsOf(text)) {
      const place = number * textSize + start;
      const list = starts.get(key);
      if (list) list.push(place);
      else starts.set(key, [place]);
      if (end === start) continue;
      const known = ends.get(key) ?? new Map<number, number>();
      ends.set(key, known.set(place, end - start));
    }
  });
  const sets = new Map<string, Set<number>>();
  const having = (key: string) => {
    const known = sets.get(key);
    if (known) return known;
    const found = new Set((starts.get(key) ?? []).map((place) => Math.floor(place / textSize)));
    sets.set(key, found);
    return found;
  };
  const together = (words: readonly (readonly string[])[]) => {
    let open: Set<number> | undefined;
    for (const alternatives of words) {
      const next = new Set<number>();
      for (const key of alternatives) {
        for (const place of starts.get(key) ?? []) {
          if (open && !open.has(place)) continue;
          next.add(place + 1 + (ends.get(key)?.get(place) ?? 0));
        }
      }
      open = next;
    }
    return new Set([...(open ?? [])].map((place) => Math.floor(place / textSize)));
  };
  return { texts, having, together };
}

/** The parts of a text in which words are looked for, each apart from the others. */
export function partsOf(text: JudgedText): string[] {
  const { title, summary, authors, passages, notes, shownNotes } = text;
  return [title, summary, ...authors, ...passages, ...notes, ...shownNotes];
}

function wordsOf(text: JudgedText): JudgedWord[] {
  let from = 0;
  return partsOf(text).flatMap((part) => {
    const words = judgedWords(foldLetters(part), from);
    from = Math.max(from, ...words.slice(-2).map(({ end }) => end)) + gap;
    return words;
  });
}
