/**
 * The id of a passage that is new between others: its predecessor's number with the next free letter.
 *
 * After `p12` comes `p12a`, then `p12b`; before the first passage `p0a`.
 */
export function insertedId(before: string | undefined, taken: ReadonlySet<string>): string {
  const number = /^p(\d+)/.exec(before ?? 'p0')?.[1] ?? '0';
  for (let index = 0; ; index++) {
    const id = `p${number}${letters(index)}`;
    if (!taken.has(id)) return id;
  }
}

/** The id of a passage on first publication: the lowest number that is free. */
export function firstFreeId(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) if (!taken.has(`p${number}`)) return `p${number}`;
}

/** The id of a passage after all others: the next number that was never used. */
export function appendedId(taken: ReadonlySet<string>): string {
  const numbers = [...taken].map((id) => Number(/^p(\d+)/.exec(id)?.[1] ?? 0));
  return `p${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}

// a … z, za … zz, zza …: always the next in the alphabet's order.
function letters(index: number): string {
  const last = String.fromCharCode('a'.charCodeAt(0) + (index % 26));
  return 'z'.repeat(Math.floor(index / 26)) + last;
}

/** A section's or note's id: its wording or label, with the next free number where that was used before; none for no name. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (name === '' || !taken.has(name)) return name;
  for (let number = 2; ; number++) {
    const id = `${name}-${number}`;
    if (!taken.has(id)) return id;
  }
}
