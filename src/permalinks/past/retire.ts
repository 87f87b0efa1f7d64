import { isPassage, type Ledger, type LedgerEntry } from '../../model/reading/ledger.ts';
import type { TextIds } from '../../model/reading/content.ts';
import { heirsOf } from './heirs.ts';
import { isLive, type MatchedParts, type Origins } from '../alignment/match.ts';
import { createSurvivors } from './survivors.ts';

/** An entry that nothing stands for any more, and what succeeds it. */
export interface Retired {
  entry: LedgerEntry;
  /** Merged where most of its words stand in its successor, else removed. */
  state: 'merged' | 'removed';
  /** Id of the successor; empty where the text has no part that could be one. */
  into: string;
  isNote: boolean;
  /** Whether that is a note's id: where no note is left, the last ones lead into the text. */
  isIntoNote: boolean;
}

/**
 * The live entries for which the text has no part any more, each with its successor: the passage that
 * took its words in, else its nearest surviving neighbour, first within its own section.
 */
export function findRetired(
  ledger: Ledger,
  {
    passages,
    sections,
    origins,
  }: { passages: MatchedParts; sections: MatchedParts; origins: Origins },
  ids: readonly TextIds[],
): Retired[] {
  const alive = new Set([...origins.parts.values(), ...origins.notes.values()]);
  const taken = new Set([...origins.parts.keys(), ...origins.notes.keys()]);
  // An id that stood twice in the ledger may belong to another entry's part.
  const isGone = (entry: LedgerEntry) => isLive(entry) && !alive.has(entry) && !taken.has(entry.id);
  const among = {
    parts: createSurvivors(ledger.parts, alive),
    notes: createSurvivors(ledger.notes, alive),
  };
  const [own] = ids;
  // A heading with a new pin is still there, under that id.
  const pinnedAnew = heirsOf(sections, own?.sections ?? []);
  const places = new Map(passages.entries.map((entry, index) => [entry, index]));
  const parts = ledger.parts.filter(isGone).map((entry): Retired => {
    const index = places.get(entry) ?? -1;
    const into = isPassage(entry)
      ? mergedInto(passages, index, own?.passages ?? [])
      : (pinnedAnew.get(entry)?.[0] ?? among.parts.firstUnder(entry));
    const kind = { isNote: false, isIntoNote: false };
    if (into !== undefined) return { entry, state: 'merged', into, ...kind };
    // Where no entry survived, it leads to the beginning of the text.
    const start = own?.passages[0] ?? own?.sections[0] ?? '';
    return { entry, state: 'removed', into: among.parts.nearest(entry) ?? start, ...kind };
  });
  const notes = ledger.notes.filter(isGone).map((entry): Retired => {
    const note = among.notes.nearest(entry) ?? Object.values(own?.notes ?? {})[0];
    const into = note ?? own?.passages.at(-1) ?? own?.sections.at(-1) ?? '';
    return { entry, state: 'removed', into, isNote: true, isIntoNote: note !== undefined };
  });
  return [...parts, ...notes];
}

function mergedInto(
  { entryOf, comparison }: MatchedParts,
  index: number,
  ids: readonly string[],
): string | undefined {
  // What only a translation had was compared with nothing.
  const part = index < 0 ? undefined : comparison().gainedMost(index, entryOf);
  return part === undefined ? undefined : ids[part];
}
