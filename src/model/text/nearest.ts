import { editDistance } from './edit-distance.ts';

/** The known word most like the one that was written, if any is close enough to be meant. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  // Of two letters, any other two are near.
  if (written.length < 3) return undefined;
  let best: string | undefined;
  let least = Math.ceil(written.length / 3) + 1;
  for (const word of known) {
    if (Math.abs(word.length - written.length) >= least) continue;
    const distance = editDistance(written, word, least);
    if (distance < least) [best, least] = [word, distance];
  }
  return best;
}

/** `Did you mean …?` with a space before it, or nothing where no known word is near. */
export function suggestion(written: string, known: Iterable<string>): string {
  const word = nearest(written, known);
  return word === undefined ? '' : ` Did you mean \`${word}\`?`;
}
