import { bundled, noteRead, withReads } from './note-reads.ts';

const readsOf = new WeakMap<object, readonly string[]>();

/** Makes something that several ask for, and keeps in mind what was read for it. */
export function withItsReads<Made extends object>(make: () => Made): Made {
  const { result, reads } = withReads(make);
  readsOf.set(result, bundled(reads));
  return readAgain(result);
}

/** The same thing, for one more who asks for it: what was read for it counts as read by that one, too. */
export function readAgain<Made extends object>(made: Made): Made {
  for (const read of readsOf.get(made) ?? []) noteRead(read);
  return made;
}

/** Something that was made elsewhere, of which it is known what was read for it. */
export function madeBy<Made extends object>(reads: readonly string[], made: Made): Made {
  readsOf.set(made, reads);
  return made;
}
