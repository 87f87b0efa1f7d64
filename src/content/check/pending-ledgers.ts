import { liveAddresses } from '../../addresses/live-addresses.ts';
import { addLive } from '../../addresses/next-addresses.ts';
import type { Path } from '../../model/addresses.ts';
import { addressFile } from '../../model/reading/address-ledger.ts';
import type { BriefFolder, Content } from '../../model/reading/content.ts';
import type { Fault } from '../../model/reading/issue.ts';
import type { Ledger, LedgerEntry } from '../../model/reading/ledger.ts';
import { formatLedger } from '../../permalinks/ledger/format-ledger.ts';

/** One brief's ledger that does not say yet what its texts say. */
interface PendingLedger {
  /** Path of the ledger inside the content folder. */
  file: string;
  /** Fragments of addresses that are provisional, since no ledger has them, with the words they stand for. */
  added: readonly (readonly [fragment: string, words: string])[];
}

/** What the ledgers on disk lack of what a build would publish. */
export interface Pending {
  ledgers: readonly PendingLedger[];
  /** Addresses of pages that `addresses.yaml` does not know. */
  pages: readonly Path[];
}

/** Compares the ledgers that were read with those that the texts make. */
export function pendingIn(content: Content): Pending {
  return {
    ledgers: [...content.briefs.values()].flatMap(pendingLedger),
    pages: addLive(content.addresses?.data, liveAddresses(content).keys()).added,
  };
}

/** Path of a brief's ledger inside the content folder. */
export function ledgerFile({ folder }: Pick<BriefFolder, 'folder'>): string {
  return `${folder}/permalinks.yaml`;
}

/**
 * Provisional addresses as faults, for a release: what it publishes is promised, so it has to be written down.
 * Newer words of known ids are no fault: no address depends on when they are written.
 */
export function provisionalAddresses({ ledgers, pages }: Pending): Fault[] {
  const at = { line: 1, column: 1 };
  const inLedgers = ledgers.flatMap(({ file, added: [first, ...others] }): Fault[] => {
    if (!first) return [];
    const [fragment, words] = first;
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    const message = `Unexpected ledger without \`#${fragment}\` (“${words}”)${more}, expected it to be complete.`;
    return [{ rule: 'ledger-incomplete', file, at, message }];
  });
  if (pages.length === 0) return inLedgers;
  const some = pages.slice(0, 5).join(', ') + (pages.length > 5 ? ', …' : '');
  const many = pages.length === 1 ? '1 page' : `${pages.length} pages`;
  const message = `Unexpected ledger that lacks ${many} (${some}), expected it to be complete.`;
  return [{ rule: 'addresses-incomplete', file: addressFile, at, message }, ...inLedgers];
}

function pendingLedger(brief: BriefFolder): PendingLedger[] {
  const { first, ledger, nextLedger } = brief;
  if (first.data.draft || ledger === nextLedger) return [];
  if (hasAsMany(ledger, nextLedger) && formatLedger(ledger) === formatLedger(nextLedger)) return [];
  const known = new Set(fragmentsOf(ledger).map(([fragment]) => fragment));
  const added = fragmentsOf(nextLedger).filter(([fragment]) => !known.has(fragment));
  return [{ file: ledgerFile(brief), added }];
}

// To write them takes a while for ten thousand that no ledger has yet.
function hasAsMany(one: Ledger, other: Ledger): boolean {
  return one.parts.length === other.parts.length && one.notes.length === other.notes.length;
}

function fragmentsOf({ parts, notes }: Ledger): [fragment: string, words: string][] {
  const named =
    (prefix: string) =>
    ({ id, words }: LedgerEntry): [string, string] => [prefix + id, words];
  return [...parts.map(named('')), ...notes.map(named('note-'))];
}
