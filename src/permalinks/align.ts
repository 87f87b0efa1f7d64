import type { LedgerEntry } from '../model/ledger.ts';
import type { Language } from '../model/language.ts';
import { fingerprint } from './fingerprint.ts';

/** What alignment needs of a passage or heading: its words, and an id pinned to it. */
export interface Aligned {
  text: string;
  pin?: string;
}

/**
 * For each part of the text, the ledger's entry it is, or nothing for a new one.
 *
 * Pinned ids come first, then equal fingerprints in order (unchanged and moved parts), then parts
 * and entries left over between the same two neighbours, in order (edited parts).
 */
export function align(
  parts: readonly Aligned[],
  entries: readonly LedgerEntry[],
  language: Language,
): (LedgerEntry | undefined)[] {
  const free = new Set(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const take = (entry: LedgerEntry | undefined) =>
    entry && free.delete(entry) ? entry : undefined;

  const found = parts.map(({ pin }) => (pin === undefined ? undefined : take(byId.get(pin))));
  parts.forEach((part, index) => {
    if (found[index] || part.pin !== undefined) return;
    const print = fingerprint(part.text);
    found[index] = take([...free].find((entry) => entry.is[language] === print));
  });

  const place = new Map(entries.map((entry, index) => [entry, index]));
  parts.forEach((part, index) => {
    if (found[index] || part.pin !== undefined) return;
    const last = found.slice(0, index).findLast((entry) => entry !== undefined);
    const next = found.slice(index + 1).find((entry) => entry !== undefined);
    const before = placeOf(last, place, -1);
    const after = placeOf(next, place, entries.length);
    const candidate = entries[before + 1];
    if (candidate && before + 1 < after && free.has(candidate)) found[index] = take(candidate);
  });
  return found;
}

function placeOf(
  entry: LedgerEntry | undefined,
  place: ReadonlyMap<LedgerEntry, number>,
  otherwise: number,
): number {
  return (entry && place.get(entry)) ?? otherwise;
}
