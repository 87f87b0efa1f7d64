import { deserialize, serialize } from 'node:v8';
import { DamagedFile, type FileStore } from '../../content/files/file-store.ts';

// More than any book has chapters: with all of them, the memory would grow with the archive.
const mostInMind = 500;

/** What files of several groups are made of, kept from build to build: those asked for last are in memory, too. */
export class KeptParts {
  readonly #store: FileStore;
  readonly #inMind = new Map<string, unknown>();

  constructor(store: FileStore) {
    this.#store = store;
  }

  /** Keeps a part, and returns the name that it is found by. */
  put(part: unknown): string {
    return this.#store.put(serialize(part));
  }

  /** The part of a name; nothing where its file is not what was put there. */
  find(name: string): unknown {
    const known = this.#inMind.get(name) ?? this.#read(name);
    if (known !== undefined) this.#bearInMind(name, known);
    return known;
  }

  keepOnly(names: ReadonlySet<string>): void {
    this.#store.keepOnly(names);
  }

  #read(name: string): unknown {
    try {
      return deserialize(this.#store.read(name)) as unknown;
    } catch (error) {
      if (error instanceof DamagedFile) return undefined;
      throw error;
    }
  }

  #bearInMind(name: string, part: unknown): void {
    this.#inMind.delete(name);
    this.#inMind.set(name, part);
    const [oldest] = this.#inMind.keys();
    if (this.#inMind.size > mostInMind && oldest !== undefined) this.#inMind.delete(oldest);
  }
}
