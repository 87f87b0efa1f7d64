import { bundled, noteRead, withReads } from './note-reads.ts';

interface Remembered<Result> {
  result: Result;
  reads: readonly string[];
}

/**
 * A function that makes its result once for each key of an owner, a view for example, as `memoizeByOwner` does.
 *
 * What was read to make it counts as read by each who asks for it.
 */
export function remember<Owner extends WeakKey, Key, Result>(
  make: (key: Key, owner: Owner) => Result,
): (key: Key, owner: Owner) => Result {
  const owners = new WeakMap<Owner, Map<Key, Remembered<Result>>>();
  return (key, owner) => {
    let made = owners.get(owner);
    if (!made) owners.set(owner, (made = new Map<Key, Remembered<Result>>()));
    let known = made.get(key);
    if (!known) {
      const { result, reads } = withReads(() => make(key, owner));
      known = { result, reads: bundled(reads) };
      made.set(key, known);
    }
    for (const read of known.reads) noteRead(read);
    return known.result;
  };
}
