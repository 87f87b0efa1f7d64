import { outlineParts } from '../content/entries/outline.ts';
import { readsOfBundle } from './note-reads.ts';

// Which cards are drawn depends on what can draw, too.
const ofRecords = /^(?:answer|all|brief|in|the) (?!cards(?: |$))/;
const ofTexts = new RegExp(`^text \\S+ (?:${outlineParts.join('|')})$`);

/** Whether a read is one of which nothing is another where the outline of all entries is the same. */
export function isOfOutline(read: string): boolean {
  return ofRecords.test(read) || ofTexts.test(read);
}

/** Refuses each read that is of more than the outline of all entries, as somebody who notes reads. */
export class OutlineReads {
  // Bundles, each of which is looked into once.
  readonly #seen = new Set<string>();
  readonly #reader: string;

  /** @param reader Who is told of where something else is read. */
  constructor(reader: string) {
    this.#reader = reader;
  }

  add(read: string): void {
    if (!read.startsWith('#')) {
      if (!isOfOutline(read)) throw new Error(`${this.#reader} reads \`${read}\` and may not`);
      return;
    }
    if (this.#seen.has(read)) return;
    this.#seen.add(read);
    for (const own of readsOfBundle(read) ?? []) this.add(own);
  }
}
