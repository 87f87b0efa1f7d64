import { CborWriter } from './cbor-writer.ts';
import { entriesOf, visitPages, type WordEntry } from './part-entries.ts';

/** Some parts of an index that are to become part of another one. */
export interface MergedParts {
  /** Each unzipped and without its signature, in the order of their words. */
  parts: Iterable<Uint8Array>;
  /** What is added to the numbers of its pages. */
  offset: number;
  /** The pages that stay, by their numbers here; where it is not said, all. */
  live?: ReadonlySet<number>;
}

/** A part that was made, and its first word. */
export interface MadePart {
  from: string;
  bytes: Buffer;
}

/**
 * Merges parts of several indexes: the words of all, each with its pages in all.
 *
 * What stands of a page is copied as it is, so that the index is the one that Pagefind would have made of all pages.
 *
 * @param sources so ordered that the pages of each come behind those of the ones before
 * @param size bytes from which on a part has enough words
 */
export function* mergeParts(sources: readonly MergedParts[], size: number): Generator<MadePart> {
  const open = sources.map((source) => ({ source, words: wordsOf(source.parts) }));
  const next = open.map(({ words }) => words.next().value);
  const part = new PartWriter();
  for (;;) {
    const word = firstOf(next);
    if (word === undefined) break;
    const own: Sourced[] = [];
    for (const [at, { source }] of open.entries()) {
      const entry = next[at];
      if (entry?.word === word) own.push({ source, entry });
    }
    part.add(word, own);
    for (const [at, { words }] of open.entries()) {
      if (next[at]?.word === word) next[at] = words.next().value;
    }
    if (part.length >= size) yield part.take();
  }
  if (part.length > 0) yield part.take();
}

interface Sourced {
  source: MergedParts;
  entry: WordEntry;
}

function* wordsOf(parts: Iterable<Uint8Array>): Generator<WordEntry, undefined> {
  let before = '';
  for (const part of parts) {
    for (const entry of entriesOf(part)) {
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

class PartWriter {
  readonly #entries = new CborWriter();
  readonly #list = new CborWriter();
  #from: string | undefined;
  #words = 0;

  get length(): number {
    return this.#entries.length;
  }

  add(word: string, own: readonly Sourced[]): void {
    const forms = new Set(own.flatMap(({ entry }) => entry.lists.map(({ form }) => form)));
    const accented = [...forms].filter((form) => form !== '').sort(compareWords);
    // Most words have none, and what is in the list is written over by the next one.
    const variants = accented.flatMap((form) => {
      const pages = this.#collect(own, form);
      return pages === 0 ? [] : [{ form, pages, bytes: Buffer.from(this.#list.bytes) }];
    });
    const pages = this.#collect(own, '');
    if (pages === 0 && variants.length === 0) return;
    this.#from ??= word;
    this.#words++;
    this.#entries.array(3);
    this.#entries.text(word);
    this.#addList(pages, this.#list.bytes);
    this.#entries.array(variants.length);
    for (const variant of variants) {
      this.#entries.array(2);
      this.#entries.text(variant.form);
      this.#addList(variant.pages, variant.bytes);
    }
  }

  take(): MadePart {
    const head = new CborWriter(16);
    head.array(1);
    head.array(this.#words);
    const made = {
      from: this.#from ?? '',
      bytes: Buffer.concat([head.bytes, this.#entries.bytes]),
    };
    this.#entries.clear();
    this.#from = undefined;
    this.#words = 0;
    return made;
  }

  #addList(pages: number, bytes: Buffer): void {
    this.#entries.array(pages);
    this.#entries.copy(bytes, 0, bytes.length);
  }

  // The pages of one form behind each other; returns how many there are. What follows a page without a gap is copied with it.
  #collect(own: readonly Sourced[], form: string): number {
    this.#list.clear();
    let [pages, last] = [0, 0];
    for (const { source, entry } of own) {
      const list = entry.lists.find((one) => one.form === form);
      if (!list) continue;
      let [from, to] = [-1, -1];
      const copyRun = () => {
        if (from >= 0) this.#list.copy(entry.bytes, from, to);
        from = -1;
      };
      visitPages(entry.bytes, list.start, (page, places, end) => {
        if (source.live && !source.live.has(page)) {
          copyRun();
          return;
        }
        const number = page + source.offset;
        if (from < 0) {
          this.#list.array(3);
          this.#list.whole(number - last);
          from = places;
        }
        [to, last] = [end, number];
        pages++;
      });
      copyRun();
    }
    return pages;
  }
}
