import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeText } from '../../content/files/read-file.ts';
import { changedText } from '../../content/files/changed-text.ts';
import { replaceFile } from '../../content/files/replace-file.ts';
import { addressFile } from '../../model/reading/address-ledger.ts';
import type { Issue } from '../../model/reading/issue.ts';
import type { Published } from '../../model/reading/published.ts';
import { readUnmerged } from '../../published/read-unmerged.ts';
import { settleConflict, type SettledConflict } from '../../published/settle-conflict.ts';

/** What was settled, and what is left to a person, as lines. */
export function sayConflict({ clashes, open }: SettledConflict): string[] {
  return [
    ...clashes.map(
      ({ id, keeper, other, newId }) => `  ${id} stays “${keeper}”; “${other}” is ${newId}`,
    ),
    ...open.map((path) => `  ${path} has two lines that say different things: keep the true one`),
  ];
}

/**
 * Settles the ledgers that Git says are in conflict, or that have its markers: both sides are in them then.
 *
 * @returns what was done, for people: a line for each file, and for each id that had been given twice.
 */
export function settleConflicts(
  contentDir: string,
  issues: readonly Issue[],
  { dryRun, published }: { dryRun: boolean; published: Published | undefined },
): string[] {
  const unmerged = readUnmerged(contentDir);
  const marked = issues.filter(
    ({ rule, file }) =>
      rule === 'ledger-conflict' || (rule === 'conflict-marker' && file === addressFile),
  );
  const files = new Set([...unmerged.keys(), ...marked.map(({ file }) => file)]);
  return [...files].sort().flatMap((file) => {
    const path = join(contentDir, file);
    const versions = unmerged.get(file);
    const before = existsSync(path) ? decodeText(readFileSync(path)) : undefined;
    const text = before ?? versions?.ours ?? versions?.theirs ?? '';
    const known = published?.ledgers.find((one) => one.file === file)?.ledger;
    const settled = settleConflict(file, text, { unmerged: versions, published: known });
    if (!settled || settled.text === before) return [];
    if (!dryRun) {
      // One side may have renamed or deleted the brief, and its folder with it.
      mkdirSync(dirname(path), { recursive: true });
      replaceFile(path, changedText(path, settled.text) ?? settled.text);
    }
    return [
      `${file}: ${dryRun ? 'would have' : 'has'} both sides of the conflict${dryRun ? '' : '; git add it'}`,
      ...sayConflict(settled),
    ];
  });
}
