import { hash } from 'node:crypto';

/** The file beside published ledgers that lists them, so that only those that differ need to be fetched. */
export const ledgerListFile = 'list.json';

/** The digest of each ledger, by its path. */
export type LedgerList = Record<string, string>;

/** What tells two versions of a ledger apart. */
export function digestOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
