/**
 * A function that makes its result once for each key and then remembers it.
 *
 * For makers that are slow, above all those of `Intl`: making one of them takes as long as a page,
 * and each holds memory that the garbage collector does not see.
 */
export function memoize<Key, Result>(make: (key: Key) => Result): (key: Key) => Result {
  const made = new Map<Key, { result: Result }>();
  return (key) => {
    const known = made.get(key) ?? { result: make(key) };
    made.set(key, known);
    return known.result;
  };
}

/** The same for results that belong to something, a view for example, and are let go with it. */
export function memoizeByOwner<Owner extends WeakKey, Key, Result>(
  make: (key: Key, owner: Owner) => Result,
): (key: Key, owner: Owner) => Result {
  const owners = new WeakMap<Owner, (key: Key) => Result>();
  return (key, owner) => {
    const made = owners.get(owner) ?? memoize((other: Key) => make(other, owner));
    owners.set(owner, made);
    return made(key);
  };
}
