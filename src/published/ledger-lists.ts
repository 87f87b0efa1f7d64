import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, type LedgerList } from '../content/files/ledger-list.ts';

// Nothing that a list says leads out of its ledgers.
const ledgerPath =
  /^(?:addresses\.yaml|briefs\/(?:[A-Za-z0-9_][A-Za-z0-9._-]*\/)+permalinks\.yaml)$/;

/** Reads the list that stands beside published ledgers; nothing where it is none. */
export function parseLedgerList(text: string): LedgerList | undefined {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof list !== 'object' || list === null || Array.isArray(list)) return undefined;
  const entries = Object.entries(list as Record<string, unknown>);
  const isRight = entries.every(
    ([file, digest]) => ledgerPath.test(file) && typeof digest === 'string',
  );
  return isRight ? (list as LedgerList) : undefined;
}

/** The published ledgers that the content folder has otherwise, or not at all, by their paths. */
export function differingLedgers(contentDir: string, list: LedgerList): string[] {
  return Object.entries(list)
    .filter(([file, digest]) => digest !== ownDigest(contentDir, file))
    .map(([file]) => file);
}

function ownDigest(contentDir: string, file: string): string | undefined {
  const own = join(contentDir, file);
  return existsSync(own) ? digestOf(readFileSync(own, 'utf8')) : undefined;
}
