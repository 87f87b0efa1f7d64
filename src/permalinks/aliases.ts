import type { TextIds } from '../model/content.ts';
import type { Ledger, LedgerEntry } from '../model/ledger.ts';

/** An id that was published once and that no part of a page has now. */
export interface Alias {
  /** As in the page: `p7`, `note-doha`, `ref-doha--2`. */
  id: string;
  /** The id of the part where it leads now; none where the page has no such part. */
  at?: string;
  /** Why, and since when; none where another language has the part still. */
  state?: 'merged' | 'removed';
  on?: string;
}

/** The number of calls of each note of a text, by the note's id. */
export type CallCounts = ReadonlyMap<string, number>;

/** All published ids of a brief that one of its texts does not have, each with where it leads. */
export function aliasesIn(ledger: Ledger, ids: TextIds, calls: CallCounts): Alias[] {
  const parts = new Set([...ids.sections, ...ids.passages]);
  const notes = new Set(Object.values(ids.notes));
  const known = new Map(ledger.parts.map((entry) => [entry.id, entry]));
  const knownNotes = new Map(ledger.notes.map((entry) => [entry.id, entry]));
  const endOf = (entry: LedgerEntry, isNote: boolean) => {
    let at: LedgerEntry | undefined = entry;
    for (let steps = 0; at && steps <= known.size + knownNotes.size; steps++) {
      if (isNote && notes.has(at.id)) return `note-${at.id}`;
      if (!isNote && parts.has(at.id)) return at.id;
      const next: string = at.into ?? '';
      const nextNote: LedgerEntry | undefined = isNote ? knownNotes.get(next) : undefined;
      // Where no note is left, the last ones lead into the text.
      if (isNote && !nextNote) return parts.has(next) ? next : undefined;
      at = nextNote ?? known.get(next);
    }
    return undefined;
  };
  const alias = (id: string, entry: LedgerEntry, isNote: boolean): Alias => {
    const at = endOf(entry, isNote);
    const { state, on } = entry;
    return {
      id,
      ...(at === undefined ? {} : { at }),
      ...(state === 'live' || on === undefined ? {} : { state, on }),
    };
  };
  return [
    ...ledger.parts
      .filter(({ id }) => !parts.has(id))
      .map((entry) => alias(entry.id, entry, false)),
    ...ledger.notes.flatMap((entry) => [
      ...(notes.has(entry.id) ? [] : [alias(`note-${entry.id}`, entry, true)]),
      ...lostCalls(entry, calls.get(entry.id) ?? 0).map((id) => alias(id, entry, true)),
    ]),
  ];
}

function lostCalls({ id, calls = 1 }: LedgerEntry, now: number): string[] {
  return Array.from({ length: calls }, (_, index) => index + 1)
    .filter((call) => call > now)
    .map((call) => (call === 1 ? `ref-${id}` : `ref-${id}--${call}`));
}
