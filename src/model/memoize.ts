/**
 * A function that makes its result once for each key and then remembers it.
 *
 * For makers that are slow, above all those of `Intl`: making one of them takes as long as a page,
 * and each holds memory that the garbage collector does not see.
 */
export function memoize<Key, Result>(make: (key: Key) => Result): (key: Key) => Result {
  const made = new Map<Key, { result: Result }>();
  return (key) => {
    let known = made.get(key);
    if (!known) made.set(key, (known = { result: make(key) }));
    return known.result;
  };
}

/** The same for results that belong to something, a view for example, and are let go with it. */
export function memoizeByOwner<Owner extends WeakKey, Key, Result>(
  make: (key: Key, owner: Owner) => Result,
): (key: Key, owner: Owner) => Result {
  const owners = new WeakMap<Owner, (key: Key) => Result>();
  return (key, owner) => {
    let made = owners.get(owner);
    if (!made) owners.set(owner, (made = memoize((other: Key) => make(other, owner))));
    return made(key);
  };
}

/** The same for what is made of one object alone, and let go with it. */
export function memoizeWeakly<Owner extends WeakKey, Result>(
  make: (owner: Owner) => Result,
): (owner: Owner) => Result {
  const made = new WeakMap<Owner, { result: Result }>();
  return (owner) => {
    let known = made.get(owner);
    if (!known) made.set(owner, (known = { result: make(owner) }));
    return known.result;
  };
}

/** The same for pieces of longer texts, which come again and again. */
export function memoizePieces<Result>(make: (piece: string) => Result): (piece: string) => Result {
  const made = new Map<string, { result: Result }>();
  return (piece) => {
    let known = made.get(piece);
    if (!known) {
      const own = ownCopy(piece);
      made.set(own, (known = { result: make(own) }));
    }
    return known.result;
  };
}

/**
 * The same texts with memory of their own, for whoever keeps them: to the engine what was cut out of a text is a place in
 * it, which keeps the whole of it in memory, be it the page of a brief for the sake of one attribute.
 */
export function ownCopy<Value extends string | object>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
