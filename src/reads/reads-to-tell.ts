import type { KnownReads } from '../content/entries/page-records.ts';
import { readsOfBundle } from './note-reads.ts';
import type { ReadDigests } from './read-digests.ts';

/** What is told of reads, while it is put together. */
interface Telling {
  bundles: Map<string, readonly string[]>;
  digests: Map<string, string>;
}

/** Says of reads what has to be known of them to see that they changed; of each once. */
export class ReadsToTell {
  readonly #told = new Set<string>();

  /** What there is to tell of some reads, and of those within bundles: of a bundle that this process did not make all was told by another. */
  of(reads: readonly string[], digests: ReadDigests): KnownReads {
    const known: Telling = { bundles: new Map(), digests: new Map() };
    this.#add(reads, digests, known);
    return known;
  }

  #add(reads: readonly string[], digests: ReadDigests, known: Telling): void {
    for (const name of reads) {
      if (this.#told.has(name)) continue;
      this.#told.add(name);
      if (!name.startsWith('#')) {
        known.digests.set(name, digests.of(name));
        continue;
      }
      const own = readsOfBundle(name);
      if (!own) continue;
      known.bundles.set(name, own);
      this.#add(own, digests, known);
    }
  }
}
