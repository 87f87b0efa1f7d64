import type { WordEntry } from './part-entries.ts';
import { type MadePart, PartWriter, WordWriter } from './part-writer.ts';

/** Some parts of an index that are to become part of another one. */
export interface MergedParts {
  /** The words of each, in the order of their words. */
  parts: Iterable<Iterable<WordEntry>>;
  /** What is added to the numbers of its pages. */
  offset: number;
  /** The pages that stay, by their numbers here; where it is not said, all. */
  live?: ReadonlySet<number>;
}

/**
 * Merges parts of several indexes: the words of all, each with its pages in all.
 *
 * A word that has half of a part to itself is a part by itself, so that who asks for it or for its neighbours fetches no more.
 *
 * @param sources so ordered that the pages of each come behind those of the ones before
 * @param size bytes from which on a part has enough words
 */
export function* mergeParts(sources: readonly MergedParts[], size: number): Generator<MadePart> {
  const open = sources.map((source) => ({ source, words: wordsOf(source.parts) }));
  const next = open.map(({ words }) => words.next().value);
  const [part, written] = [new PartWriter(), new WordWriter()];
  for (;;) {
    const word = firstOf(next);
    if (word === undefined) break;
    written.clear();
    for (const [at, { source, words }] of open.entries()) {
      const entry = next[at];
      if (entry?.word !== word) continue;
      write(entry, source, written);
      next[at] = words.next().value;
    }
    if (written.length === 0) continue;
    const isLarge = written.length > size / 2;
    if (isLarge && part.length > 0) yield part.take();
    part.add(word, written);
    if (isLarge || part.length >= size) yield part.take();
  }
  if (part.length > 0) yield part.take();
}

function write(entry: WordEntry, { offset, live }: MergedParts, written: WordWriter): void {
  entry.visit((page, places, facts) => {
    if (!live || live.has(page)) written.add(page + offset, places, facts);
  });
}

function* wordsOf(parts: MergedParts['parts']): Generator<WordEntry, undefined> {
  let before = '';
  for (const part of parts) {
    for (const entry of part) {
      if (before !== '' && compareWords(before, entry.word) >= 0) {
        throw new Error(`Unexpected word ${entry.word} behind ${before} in the search index`);
      }
      before = entry.word;
      yield entry;
    }
  }
  return undefined;
}

function firstOf(entries: readonly (WordEntry | undefined)[]): string | undefined {
  let first: string | undefined;
  for (const entry of entries) {
    if (entry && (first === undefined || compareWords(entry.word, first) < 0)) first = entry.word;
  }
  return first;
}

// Pagefind sorts by bytes, which is by code points.
function compareWords(one: string, other: string): number {
  if (one === other) return 0;
  if (!/[\ud800-\udfff]/.test(one + other)) return one < other ? -1 : 1;
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
