import { noteRead } from './note-reads.ts';

/** A map that notes what is read of it: `in <name> <key>` for one entry, `all <name>` for more. */
export class WatchedMap<Key extends string | number, Value> implements ReadonlyMap<Key, Value> {
  readonly #name: string;
  readonly #entries: ReadonlyMap<Key, Value>;

  constructor(name: string, entries: ReadonlyMap<Key, Value>) {
    this.#name = name;
    this.#entries = entries;
  }

  get(key: Key): Value | undefined {
    noteRead(`in ${this.#name} ${key}`);
    return this.#entries.get(key);
  }

  has(key: Key): boolean {
    noteRead(`in ${this.#name} ${key}`);
    return this.#entries.has(key);
  }

  get size(): number {
    return this.#all().size;
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    this.#all().forEach((value, key) => {
      visit(value, key, this);
    });
  }

  entries() {
    return this.#all().entries();
  }

  keys() {
    return this.#all().keys();
  }

  values() {
    return this.#all().values();
  }

  [Symbol.iterator]() {
    return this.#all()[Symbol.iterator]();
  }

  #all(): ReadonlyMap<Key, Value> {
    noteRead(`all ${this.#name}`);
    return this.#entries;
  }
}

/** An object or list of which nothing can be read without its name being noted: `the <name>`. */
export function watched<Whole extends object>(name: string, whole: Whole): Whole {
  const read = `the ${name}`;
  return new Proxy(whole, {
    get: (target, property) => {
      noteRead(read);
      // Lists and records have no methods that ask for private fields.
      return Reflect.get(target, property) as unknown;
    },
    has: (target, property) => {
      noteRead(read);
      return Reflect.has(target, property);
    },
    ownKeys: (target) => {
      noteRead(read);
      return Reflect.ownKeys(target);
    },
  });
}
