import type { Language } from '../../model/language/language.ts';
import type { LedgerEntry } from '../../model/reading/ledger.ts';
import type { Alignment } from './align.ts';

/** The entries that no part of a text is, however alike, by its language: their address would open other words. */
export type Strangers = Map<Language, Set<LedgerEntry>>;

/** Takes from entries the parts that are strangers to them; what is pinned stays. */
export function partWays<A extends Alignment>(
  found: A,
  entries: readonly LedgerEntry[],
  strangers: ReadonlySet<LedgerEntry> | undefined,
): A {
  if (!strangers || !entries.some((entry) => strangers.has(entry))) return found;
  const isStranger = (entry: number | undefined) => {
    const one = entry === undefined ? undefined : entries[entry];
    return one !== undefined && strangers.has(one);
  };
  return {
    ...found,
    entryOf: found.entryOf.map((entry) => (isStranger(entry) ? undefined : entry)),
    partOf: found.partOf.map((part, entry) => (isStranger(entry) ? undefined : part)),
  };
}
