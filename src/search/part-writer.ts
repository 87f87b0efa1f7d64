import { type NumberedPlace, partColumns, partVersion } from '../model/files/index-part.ts';
import { NumberWriter } from './number-writer.ts';

/** A part that was made, and its first word. */
export interface MadePart {
  from: string;
  bytes: Buffer;
}

/** A word's pages and places, as they are to stand in a part. */
export class WordWriter {
  readonly columns = partColumns.map(() => new NumberWriter());
  #last = 0;

  get length(): number {
    return this.columns.reduce((sum, { length }) => sum + length, 0);
  }

  clear(): void {
    for (const column of this.columns) column.clear();
    this.#last = 0;
  }

  /** Adds a page behind those that are there. */
  add(page: number, places: readonly number[], facts: readonly NumberedPlace[]): void {
    const [pages, counts, steps, beside] = this.columns;
    pages?.add(page - this.#last);
    this.#last = page;
    counts?.add(2 * places.length + (facts.length > 0 ? 1 : 0));
    let before = 0;
    for (const place of places) {
      steps?.add(place - before);
      before = place;
    }
    if (facts.length === 0) return;
    beside?.add(facts.length);
    for (const { fact, location } of facts) {
      beside?.add(fact);
      beside?.add(location);
    }
  }
}

/** Writes parts of an index (`model/files/index-part.ts`), word by word. */
export class PartWriter {
  readonly #words = new NumberWriter();
  readonly #sizes = partColumns.map(() => new NumberWriter());
  readonly #columns = partColumns.map(() => new NumberWriter());
  #from: string | undefined;
  #before = Buffer.alloc(0);
  #count = 0;

  get length(): number {
    return [this.#words, ...this.#columns].reduce((sum, { length }) => sum + length, 0);
  }

  add(word: string, { columns }: WordWriter): void {
    this.#from ??= word;
    this.#count++;
    const bytes = Buffer.from(word);
    const end = Math.min(bytes.length, this.#before.length);
    let shared = 0;
    while (shared < end && bytes[shared] === this.#before[shared]) shared++;
    this.#words.add(shared);
    this.#words.add(bytes.length - shared);
    this.#words.copy(bytes.subarray(shared));
    this.#before = bytes;
    for (const [at, column] of columns.entries()) {
      this.#sizes[at]?.add(column.length);
      this.#columns[at]?.copy(column.bytes);
    }
  }

  take(): MadePart {
    const head = new NumberWriter(16);
    head.add(partVersion);
    head.add(this.#count);
    const written = [this.#words, ...this.#sizes, ...this.#columns];
    const made = {
      from: this.#from ?? '',
      bytes: Buffer.concat([head.bytes, ...written.map(({ bytes }) => bytes)]),
    };
    for (const one of written) one.clear();
    this.#from = undefined;
    this.#before = Buffer.alloc(0);
    this.#count = 0;
    return made;
  }
}
