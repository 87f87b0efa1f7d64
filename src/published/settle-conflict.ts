import { formatAddresses } from '../addresses/format-addresses.ts';
import { mergeAddresses } from '../addresses/merge-addresses.ts';
import { cutConflict } from '../content/files/conflict-sides.ts';
import { addressFile } from '../model/reading/address-ledger.ts';
import type { Path } from '../model/addresses.ts';
import type { Ledger } from '../model/reading/ledger.ts';
import { formatLedger } from '../permalinks/ledger/format-ledger.ts';
import { mergeLedgers, type SettledClash } from '../permalinks/merge/merge-branches.ts';
import { parseAddresses, parseLedger } from './parse-ledgers.ts';
import type { Unmerged } from './read-unmerged.ts';

/** A ledger that holds both sides of a conflict. */
export interface SettledConflict {
  text: string;
  /** Ids that both sides had given to different parts. */
  clashes: SettledClash[];
  /** Page addresses of which both sides say different news: a person has to choose. */
  open: Path[];
}

/** The versions of a file that two branches have, and the one that they had. */
export type Versions = Required<Unmerged>;

/** Joins a ledger of two branches; nothing where one of them cannot be read. */
export function mergeVersions(
  file: string,
  { base, ours, theirs }: Versions,
  published: string | undefined,
): SettledConflict | undefined {
  return file.endsWith(addressFile)
    ? settleAddresses([ours, theirs], base)
    : settleLedgers([ours, theirs], published === undefined ? undefined : parseLedger(published));
}

/**
 * Settles a ledger in conflict: from its file with Git's markers, or from the versions that Git keeps, and
 * then with what was done to the file since.
 *
 * @returns nothing where there is no conflict, or a side of it cannot be read.
 */
export function settleConflict(
  file: string,
  text: string,
  { unmerged, published }: { unmerged?: Unmerged | undefined; published?: Ledger | undefined },
): SettledConflict | undefined {
  const marked = cutConflict(text);
  const sides = unmerged ?? marked;
  if (!sides) return undefined;
  const texts = [marked ? undefined : text, sides.ours, sides.theirs].flatMap(sidesOf);
  return file.endsWith(addressFile)
    ? settleAddresses(texts, unmerged?.base)
    : settleLedgers(texts, published);
}

// Where both branches renamed the folder, each version that Git keeps has the markers in it already.
function sidesOf(text: string | undefined): string[] {
  if (text === undefined) return [];
  const cut = cutConflict(text);
  return cut ? [cut.ours, cut.theirs] : [text];
}

function settleLedgers(
  texts: readonly string[],
  published: Ledger | undefined,
): SettledConflict | undefined {
  const ledgers = texts.map(parseLedger).filter((ledger) => ledger !== undefined);
  const [first, ...others] = ledgers;
  if (!first || ledgers.length < texts.length) return undefined;
  let ledger = first;
  const clashes: SettledClash[] = [];
  for (const other of others) {
    const merged = mergeLedgers(ledger, other, published);
    ledger = merged.ledger;
    clashes.push(...merged.clashes);
  }
  return { text: formatLedger(ledger), clashes, open: [] };
}

function settleAddresses(
  texts: readonly string[],
  base: string | undefined,
): SettledConflict | undefined {
  const ledgers = texts.map(parseAddresses).filter((ledger) => ledger !== undefined);
  const [first, ...others] = ledgers;
  if (!first || ledgers.length < texts.length) return undefined;
  const before = base === undefined ? undefined : parseAddresses(base);
  const ledger = others.reduce((all, other) => mergeAddresses(all, other, before), first);
  const paths = ledger.addresses.map(({ path }) => path);
  const open = paths.filter((path, index) => paths.indexOf(path) !== index);
  return { text: formatAddresses(ledger), clashes: [], open };
}
