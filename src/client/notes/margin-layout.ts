/** A note that is wanted beside a call, with its heights there. */
export interface WantedNote<Note> {
  note: Note;
  /** Where its call stands. */
  top: number;
  /** Whole. */
  height: number;
  /** Cut off to the fewest lines; the height of a whole note that has no more. */
  least: number;
}

/** How far below its call a note may stand, where the margin ends, and by what notes are cut. */
export interface MarginBounds {
  drift: number;
  end: number;
  line: number;
}

/** Where a note stands, and with what height. */
export interface PlacedNote {
  top: number;
  height: number;
}

/**
 * The places of the notes that find room in the margin, one below the other, each once and whole.
 *
 * Only where a note would stand too far from its call are those above it cut, by no more lines than
 * it takes. Where that is not enough it is left out, so that it does not push the next ones away
 * from their calls; a later call of it may still have room.
 */
export function layOutNotes<Note>(
  wanted: readonly WantedNote<Note>[],
  bounds: MarginBounds,
): Map<Note, PlacedNote> {
  let placed: Placed<Note>[] = [];
  for (const one of wanted) {
    if (placed.some(({ note }) => note === one.note)) continue;
    placed = withRoom([...placed, { ...one, wish: one.top }], bounds) ?? placed;
  }
  return new Map(placed.map(({ note, top, height }) => [note, { top, height }]));
}

interface Placed<Note> extends WantedNote<Note> {
  wish: number;
}

// The last note makes room for itself where the margin ends, then those above it, the nearest first.
function withRoom<Note>(
  notes: readonly Placed<Note>[],
  { drift, end, line }: MarginBounds,
): Placed<Note>[] | undefined {
  let flowed = flow(notes);
  const last = notes.length - 1;
  const pastEnd = () => bottomOf(flowed[last]) - end;
  const tooFar = () => (flowed[last] ? pushOf(flowed[last]) - drift : 0);
  for (let index = last; index >= 0; index -= 1) {
    const needed = index === last ? pastEnd() : Math.max(pastEnd(), tooFar());
    // A note that stands at its call cannot be moved up, so nothing above it is in the way.
    const pushes = flowed.slice(index + 1).map(pushOf);
    const move = Math.min(needed, ...pushes);
    if (move > 0) flowed = flow(cut(flowed, index, Math.ceil(move / line) * line));
  }
  return pastEnd() > 0 || tooFar() > 0 ? undefined : flowed;
}

function flow<Note>(notes: readonly Placed<Note>[]): Placed<Note>[] {
  let free = 0;
  return notes.map((one) => {
    const top = Math.max(one.wish, free);
    free = top + one.height;
    return { ...one, top };
  });
}

function cut<Note>(notes: readonly Placed<Note>[], index: number, by: number): Placed<Note>[] {
  return notes.map((one, at) =>
    at === index ? { ...one, height: Math.max(one.least, one.height - by) } : one,
  );
}

function pushOf({ top, wish }: { top: number; wish: number }): number {
  return top - wish;
}

function bottomOf(note: PlacedNote | undefined): number {
  return note ? note.top + note.height : 0;
}
