import type { AddressEntry, AddressLedger } from '../model/reading/address-ledger.ts';
import type { Path } from '../model/addresses.ts';
import { entriesByPath } from './last-address.ts';

/**
 * Joins the page addresses of two branches: all lines of both. Where they say different things of one
 * page, the side that changed what was there before says the news; where both did, both lines stay, and a
 * person has to choose.
 */
export function mergeAddresses(
  ours: AddressLedger,
  theirs: AddressLedger,
  base?: AddressLedger,
): AddressLedger {
  const [own, others, before] = [entriesByPath(ours), entriesByPath(theirs), entriesByPath(base)];
  const paths = new Set<Path>([...own.keys(), ...others.keys()]);
  const addresses = [...paths].flatMap((path): AddressEntry[] => {
    const [one, other] = [own.get(path), others.get(path)];
    if (!one || !other) return [one ?? other].filter((entry) => entry !== undefined);
    const was = before.get(path) ?? { path, state: 'live' as const };
    if (isEqual(one, other) || isEqual(other, was)) return [one];
    return isEqual(one, was) ? [other] : [one, other];
  });
  return { version: 1, addresses };
}

function isEqual(one: AddressEntry, other: AddressEntry): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
