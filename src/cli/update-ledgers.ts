import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BriefFolder, Content } from '../model/content.ts';
import { type Issue, rules } from '../model/issue.ts';
import { formatLedger } from '../permalinks/format-ledger.ts';
import { ledgerOf } from '../permalinks/ledger-of.ts';

/** What became of one ledger. */
export interface LedgerUpdate {
  file: string;
  /** Ids that were not in it. */
  added: string[];
  /** Whether its bytes differ from those on disk. */
  changed: boolean;
}

/** Brings the ledgers of all published briefs up to date on disk; with `dryRun` only says what it would do. */
export function updateLedgers(dir: string, content: Content, dryRun: boolean): LedgerUpdate[] {
  return [...content.briefs.values()]
    .filter(({ first }) => !first.data.draft)
    .map((brief) => updateLedger(dir, brief, dryRun))
    .filter(({ changed }) => changed);
}

/** Ledgers that are not as a build would write them, as faults: a release is built from what is committed. */
export function staleLedgers(updates: readonly LedgerUpdate[]): Issue[] {
  return updates.map(({ file, added }) => ({
    rule: 'ledger-incomplete',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `Unexpected ledger that lacks ${added.length > 0 ? added.slice(0, 5).join(', ') : 'the newest words'}, expected it to be complete.`,
    hint: rules['ledger-incomplete'],
  }));
}

function updateLedger(dir: string, brief: BriefFolder, dryRun: boolean): LedgerUpdate {
  const file = `${brief.folder}/permalinks.yaml`;
  const path = join(dir, file);
  const ledger = ledgerOf(brief);
  const known = new Set(
    [...brief.ledger.sections, ...brief.ledger.passages].map((entry) => entry.id),
  );
  const added = [...ledger.sections, ...ledger.passages]
    .map((entry) => entry.id)
    .filter((id) => !known.has(id));
  const text = formatLedger(ledger);
  const changed = !existsSync(path) || readFileSync(path, 'utf8') !== text;
  if (changed && !dryRun) writeFileSync(path, text);
  return { file, added, changed };
}
