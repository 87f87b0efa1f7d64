import type { Ledger, LedgerEntry } from '../../model/reading/ledger.ts';

/** A part of a brief that stands in another one now. */
export interface Move {
  /** Slug of the brief that it left, and its id in that page: `p7`, `note-doha`. */
  from: string;
  id: string;
  /** The day it left. */
  on: string;
  /** Slug of the brief where it stands, and its id in the ledger of that one. */
  to: string;
  into: string;
  isNote: boolean;
}

/** The id of the anchor by which old addresses reach a part in another brief: no part has a point in its own. */
export function anchorOf({ from, id }: Pick<Move, 'from' | 'id'>): string {
  return `${from}.${id}`;
}

/**
 * All moves that ledgers know, each followed to where the part stands now; a brief that is not there any
 * more ends the way.
 *
 * @param slugNow The slug that a brief has now.
 */
export function movesBetween(
  ledgers: ReadonlyMap<string, Ledger>,
  slugNow: (slug: string) => string,
): Move[] {
  return [...ledgers].flatMap(([from, { parts, notes }]) =>
    [...parts, ...notes].flatMap((entry): Move[] => {
      const { on, moved } = entry;
      if (on === undefined || moved === undefined) return [];
      const isNote = notes.includes(entry);
      const end = endOf(entry, isNote, { ledgers, slugNow });
      const id = isNote ? `note-${entry.id}` : entry.id;
      return end ? [{ from, id, on, ...end }] : [];
    }),
  );
}

interface Way {
  ledgers: ReadonlyMap<string, Ledger>;
  slugNow: (slug: string) => string;
}

function endOf(
  entry: LedgerEntry,
  isNote: boolean,
  { ledgers, slugNow }: Way,
): Pick<Move, 'to' | 'into' | 'isNote'> | undefined {
  const passed = new Set<LedgerEntry>();
  let end: Pick<Move, 'to' | 'into' | 'isNote'> | undefined;
  let at: LedgerEntry | undefined = entry;
  while (at?.moved !== undefined && !passed.has(at)) {
    passed.add(at);
    const [slug = '', into = '']: string[] = at.moved.split('#');
    const to = slugNow(slug);
    const ledger = ledgers.get(to);
    const next: LedgerEntry | undefined = (isNote ? ledger?.notes : ledger?.parts)?.find(
      ({ id }) => id === into,
    );
    if (!next) break;
    end = { to, into, isNote };
    at = next;
  }
  return end;
}
