import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerFile } from '../../../src/content/check/pending-ledgers.ts';
import type { Content } from '../../../src/model/reading/content.ts';
import { formatLedger } from '../../../src/permalinks/ledger/format-ledger.ts';

/** Writes the ledgers of all briefs that are no drafts, as publishing them does. */
export function writeLedgers(dir: string, { briefs }: Content): void {
  for (const brief of briefs.values()) {
    if (brief.first.data.draft) continue;
    writeFileSync(join(dir, ledgerFile(brief)), formatLedger(brief.nextLedger));
  }
}
