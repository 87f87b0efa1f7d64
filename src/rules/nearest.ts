/** The known word most like the one that was written, if any is close enough to be meant. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  // Of two letters, any other two are near.
  if (written.length < 3) return undefined;
  let best: string | undefined;
  let least = Math.ceil(written.length / 3) + 1;
  for (const word of known) {
    if (Math.abs(word.length - written.length) >= least) continue;
    const distance = editDistance(written, word);
    if (distance < least) [best, least] = [word, distance];
  }
  return best;
}

/** `Did you mean …?` with a space before it, or nothing where no known word is near. */
export function suggestion(written: string, known: Iterable<string>): string {
  const word = nearest(written, known);
  return word === undefined ? '' : ` Did you mean \`${word}\`?`;
}

// Levenshtein's distance, one row of the table at a time.
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
