import { isPassage, type Ledger, type LedgerEntry } from '../model/reading/ledger.ts';
import type { TextIds } from '../model/reading/content.ts';
import { heirsOf } from './heirs.ts';
import { largestShare } from './largest-share.ts';
import { isLive, type MatchedParts, type Origins } from './match.ts';

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
  const nearest = (entry: LedgerEntry, among: readonly LedgerEntry[]) => {
    return neighbourOf(entry, among, alive);
  };
  const [own] = ids;
  // A heading with a new pin is still there, under that id.
  const pinnedAnew = heirsOf(sections, own?.sections ?? []);
  const parts = ledger.parts.filter(isGone).map((entry): Retired => {
    const index = passages.entries.indexOf(entry);
    const into =
      index < 0
        ? (pinnedAnew.get(entry)?.[0] ?? firstPassageOf(entry, ledger.parts, alive))
        : mergedInto(passages, index, own?.passages ?? []);
    const kind = { isNote: false, isIntoNote: false };
    if (into !== undefined) return { entry, state: 'merged', into, ...kind };
    // Where no entry survived, it leads to the beginning of the text.
    const start = own?.passages[0] ?? own?.sections[0] ?? '';
    return { entry, state: 'removed', into: nearest(entry, ledger.parts) ?? start, ...kind };
  });
  const notes = ledger.notes.filter(isGone).map((entry): Retired => {
    const note = nearest(entry, ledger.notes) ?? Object.values(own?.notes ?? {})[0];
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
  const part = largestShare(entryOf.keys(), (one) => comparison().gained(index, one, entryOf[one]));
  return part === undefined ? undefined : ids[part];
}

// The first surviving passage that stood under the heading: its text is there, without the heading.
function firstPassageOf(
  heading: LedgerEntry,
  parts: readonly LedgerEntry[],
  alive: ReadonlySet<LedgerEntry>,
): string | undefined {
  const start = parts.indexOf(heading) + 1;
  const end = parts.findIndex((entry, index) => index >= start && isSection(entry));
  return parts.slice(start, end < 0 ? undefined : end).find((entry) => alive.has(entry))?.id;
}

function neighbourOf(
  entry: LedgerEntry,
  entries: readonly LedgerEntry[],
  alive: ReadonlySet<LedgerEntry>,
): string | undefined {
  const index = entries.indexOf(entry);
  const before = entries.slice(0, index);
  const after = entries.slice(index + 1);
  const sectionStart = before.findLastIndex(isSection);
  const sectionEnd = after.findIndex(isSection);
  const isAlive = (other: LedgerEntry) => alive.has(other);
  const within = isPassage(entry)
    ? (before.slice(sectionStart + 1).findLast(isAlive) ??
      after.slice(0, sectionEnd < 0 ? undefined : sectionEnd).find(isAlive))
    : undefined;
  return (within ?? before.findLast(isAlive) ?? after.find(isAlive))?.id;
}

function isSection(entry: LedgerEntry): boolean {
  return !isPassage(entry) && isLive(entry);
}
