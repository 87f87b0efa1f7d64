/** A note that is wanted beside a call, with its height there. */
export interface WantedNote<Note> {
  note: Note;
  /** Where its call stands. */
  top: number;
  height: number;
}

/** How far below its call a note may stand, and where the margin ends. */
export interface MarginBounds {
  drift: number;
  end: number;
}

/**
 * The tops of the notes that find room in the margin, one below the other, each once.
 *
 * A note that would stand too far from its call is left out, so that it does not push the next ones
 * away from theirs; a later call of it may still have room.
 */
export function layOutNotes<Note>(
  wanted: readonly WantedNote<Note>[],
  { drift, end }: MarginBounds,
): Map<Note, number> {
  const tops = new Map<Note, number>();
  let free = 0;
  for (const { note, top: wish, height } of wanted) {
    const top = Math.max(wish, free);
    if (tops.has(note) || top - wish > drift || top + height > end) continue;
    tops.set(note, top);
    free = top + height;
  }
  return tops;
}

/** The room each note has from its first call down to the first call of the next one. */
export function roomBelow<Note>(
  wanted: readonly Pick<WantedNote<Note>, 'note' | 'top'>[],
  end: number,
): Map<Note, number> {
  const tops = new Map<Note, number>();
  for (const { note, top } of wanted) if (!tops.has(note)) tops.set(note, top);
  const starts = [...tops];
  return new Map(starts.map(([note, top], index) => [note, (starts[index + 1]?.[1] ?? end) - top]));
}
