/**
 * A function that makes its result once for each key and then remembers it.
 *
 * For makers that are slow, above all those of `Intl`: making one of them takes as long as a page,
 * and each holds memory that the garbage collector does not see.
 */
export function oncePer<Key, Result>(make: (key: Key) => Result): (key: Key) => Result {
  const made = new Map<Key, { result: Result }>();
  return (key) => {
    const known = made.get(key) ?? { result: make(key) };
    made.set(key, known);
    return known.result;
  };
}
