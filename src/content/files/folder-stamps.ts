import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stampOfFile } from './file-stamp.ts';
import { walkFolder } from './walk-folder.ts';

/** What tells that nothing in a content folder was touched, without reading it. */
export interface FolderStamps {
  /** Changes with every file that comes, goes or is written. */
  digest: string;
  /** Files that were written a moment ago, and might be once more in that moment: digests of what is in them. */
  young: readonly (readonly [file: string, digest: string])[];
}

/**
 * Takes the stamps of a content folder, before it is read.
 *
 * @returns nothing where something in it is no plain file: what a link leads to changes by itself.
 */
export function stampsOfFolder(dir: string, now = Date.now()): FolderStamps | undefined {
  const { files, faults } = walkFolder(dir);
  if (faults.length > 0) return undefined;
  const lines: string[] = [];
  const young: [string, string][] = [];
  for (const file of files) {
    const own = stampOfFile(join(dir, file), now);
    if (!own) return undefined;
    lines.push(`${file}\0${own.stamp}`);
    if (own.isYoung) young.push([file, digestOf(dir, file)]);
  }
  return { digest: hash('sha1', lines.join('\n')), young };
}

/** Whether a folder is as it was when its stamps were taken, by its stamps now. */
export function isUntouched(dir: string, last: FolderStamps, now: FolderStamps): boolean {
  return (
    last.digest === now.digest &&
    last.young.every(([file, digest]) => digestOf(dir, file) === digest)
  );
}

function digestOf(dir: string, file: string): string {
  return hash('sha1', readFileSync(join(dir, file)));
}
