/** What events are filed under, as the address of a timeline names it. */
export const filedKinds = ['region', 'topic', 'brief'] as const;

/** What the address of a timeline asks for: `region:syria` for `?region=syria`. */
export function wantedIn(search: string): string[] {
  const asked = new URLSearchParams(search);
  return filedKinds.flatMap((kind) =>
    asked.get(kind) ? [`${kind}:${asked.get(kind) ?? ''}`] : [],
  );
}

/** Whether an event that is filed under some words, with spaces between them, is under all that are wanted. */
export function isFiled(filedUnder: string, wanted: readonly string[]): boolean {
  const words = filedUnder.split(' ');
  return wanted.every((one) => words.includes(one));
}
