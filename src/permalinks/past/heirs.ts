import type { LedgerEntry } from '../../model/reading/ledger.ts';
import type { MatchedParts } from '../alignment/match.ts';

/** For each new part, the entry that it was split off from, if any: most of its words stood there and stand there no more. */
export function splitFrom({
  entries,
  partOf,
  entryOf,
  comparison,
}: MatchedParts): (number | undefined)[] {
  return entryOf.map((matched, part) => {
    if (matched !== undefined || entries.length === 0) return undefined;
    return comparison().lostMost(part, partOf);
  });
}

/**
 * The ids, in document order, of all that each entry became: the part it is now and what was split
 * off from it.
 */
export function heirsOf(match: MatchedParts, ids: readonly string[]): Map<LedgerEntry, string[]> {
  const origins = splitFrom(match);
  const heirs = new Map<LedgerEntry, string[]>(match.entries.map((entry) => [entry, []]));
  ids.forEach((id, part) => {
    const entry = match.entryOf[part] ?? origins[part];
    const origin = entry === undefined ? undefined : match.entries[entry];
    if (origin) heirs.get(origin)?.push(id);
  });
  return heirs;
}
