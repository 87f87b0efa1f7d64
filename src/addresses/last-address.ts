import type { AddressEntry, AddressLedger } from '../model/reading/address-ledger.ts';
import type { Path } from '../model/addresses.ts';

/** The lines of a ledger by their path; none where there is no ledger yet. */
export function entriesByPath(ledger: AddressLedger | undefined): Map<Path, AddressEntry> {
  return new Map(ledger?.addresses.map((entry) => [entry.path, entry]));
}

/** Where an address leads when every move is followed; nothing where they go round in a circle. */
export function lastAddress(
  path: Path,
  entries: ReadonlyMap<Path, AddressEntry>,
): Path | undefined {
  const passed = new Set<Path>();
  let last = path;
  while (!passed.has(last)) {
    passed.add(last);
    const entry = entries.get(last);
    if (entry?.state !== 'moved') return last;
    last = entry.to;
  }
  return undefined;
}
