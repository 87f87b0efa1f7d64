import type { Language } from '../../model/language/language.ts';
import type { LedgerEntry } from '../../model/reading/ledger.ts';
import type { Alignment } from './align.ts';
import type { Part } from './known-parts.ts';

/** The entries that no part of a text is, however alike, by its language: their address would open other words. */
export type Strangers = Map<Language, Set<LedgerEntry>>;

/** Takes from entries the parts that are strangers to them; what is pinned stays, for somebody said so. */
export function partWays<A extends Alignment>(
  found: A,
  { parts, entries }: { parts: readonly Pick<Part, 'pin'>[]; entries: readonly LedgerEntry[] },
  strangers: ReadonlySet<LedgerEntry> | undefined,
): A {
  if (!strangers || !entries.some((entry) => strangers.has(entry))) return found;
  const areStrangers = (entry = -1, part = -1) => {
    const one = entries[entry];
    return one !== undefined && strangers.has(one) && parts[part]?.pin !== one.id;
  };
  return {
    ...found,
    entryOf: found.entryOf.map((entry, part) => (areStrangers(entry, part) ? undefined : entry)),
    partOf: found.partOf.map((part, entry) => (areStrangers(entry, part) ? undefined : part)),
  };
}
