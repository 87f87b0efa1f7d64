import { liveAddresses } from '../../addresses/live-addresses.ts';
import { addLive } from '../../addresses/next-addresses.ts';
import { addressFile } from '../../model/reading/address-ledger.ts';
import type { BriefFolder, Content } from '../../model/reading/content.ts';
import type { Fault } from '../../model/reading/issue.ts';
import type { Ledger, LedgerEntry } from '../../model/reading/ledger.ts';
import { changedEntries, formatLedger } from '../../permalinks/format-ledger.ts';

/** Which briefs need a ledger that says what a build would write: all, those that have one, or none. */
export type LedgerDemand = 'all' | 'published' | 'none';

/** Ledgers that are not as a build would write them, as faults: a release is built from what is committed. */
export function findStaleLedgers(content: Content, demand: LedgerDemand): Fault[] {
  const pages = demand === 'all' ? missingAddresses(content) : [];
  return [...pages, ...staleBriefs(content, demand)];
}

function missingAddresses(content: Content): Fault[] {
  const { added } = addLive(content.addresses?.data, liveAddresses(content).keys());
  if (added.length === 0) return [];
  const some = added.slice(0, 5).join(', ') + (added.length > 5 ? ', …' : '');
  const pages = added.length === 1 ? '1 page' : `${added.length} pages`;
  const message = `Unexpected ledger that lacks ${pages} (${some}), expected it to be complete.`;
  const at = { line: 1, column: 1 };
  return [{ rule: 'addresses-incomplete', file: addressFile, at, message }];
}

function staleBriefs({ briefs }: Content, demand: LedgerDemand): Fault[] {
  return [...briefs.values()]
    .filter(({ first, ledger }) => {
      const isPublished = ledger.parts.length > 0;
      return !first.data.draft && (demand === 'all' || (demand === 'published' && isPublished));
    })
    .flatMap(staleness);
}

function staleness({ folder, ledger, nextLedger }: BriefFolder): Fault[] {
  if (formatLedger(ledger) === formatLedger(nextLedger)) return [];
  const [first, ...others] = changedEntries(ledger, nextLedger);
  const what = first
    ? `the newest words of \`#${nameOf(first, nextLedger)}\` (“${first.words}”)`
    : 'the newest words';
  const more = others.length > 0 ? ` and of ${others.length} more` : '';
  const message = `Unexpected ledger without ${what}${more}, expected it to be complete.`;
  const file = `${folder}/permalinks.yaml`;
  return [{ rule: 'ledger-incomplete', file, at: { line: 1, column: 1 }, message }];
}

function nameOf(entry: LedgerEntry, { notes }: Ledger): string {
  return notes.includes(entry) ? `note-${entry.id}` : entry.id;
}
