import { join } from 'node:path';
import type { BriefFolder, Content } from '../model/reading/content.ts';
import type { Ledger } from '../model/reading/ledger.ts';
import { replaceFile } from '../content/files/replace-file.ts';
import { formatLedger } from '../permalinks/format-ledger.ts';

/** What a build added to one ledger. */
export interface LedgerUpdate {
  file: string;
  /** Ids that were not in it; none where words changed only. */
  added: string[];
}

/** Completes the ledgers of all published briefs on disk: new ids, and the words that ids stand for now. */
export function completeLedgers(dir: string, content: Content): LedgerUpdate[] {
  return [...content.briefs.values()].flatMap((brief) => {
    if (brief.first.data.draft || !isBehind(brief)) return [];
    const file = ledgerFile(brief);
    replaceFile(join(dir, file), formatLedger(brief.nextLedger));
    const known = new Set(idsOf(brief.ledger));
    return [{ file, added: idsOf(brief.nextLedger).filter((id) => !known.has(id)) }];
  });
}

/** Path of a brief's ledger inside the content folder. */
export function ledgerFile({ folder }: Pick<BriefFolder, 'folder'>): string {
  return `${folder}/permalinks.yaml`;
}

function isBehind({ ledger, nextLedger }: BriefFolder): boolean {
  return formatLedger(ledger) !== formatLedger(nextLedger);
}

function idsOf({ parts, notes }: Ledger): string[] {
  return [...parts.map(({ id }) => id), ...notes.map(({ id }) => `note-${id}`)];
}
