import { copyFileSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

const folders = new Set<string>();

/** Has a file at another path as well: the same one where the disk can, else a copy. Whoever changes one of them has to write it anew. */
export function linkFile(from: string, to: string): void {
  const folder = dirname(to);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  try {
    linkSync(from, to);
  } catch (error) {
    if (!isOfTheDisk(error)) throw error;
    rmSync(to, { force: true });
    copyFileSync(from, to);
  }
}

// Another disk, one that knows no links, or a file that has too many; or something is there already.
function isOfTheDisk(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'ENOSYS', 'EEXIST'].includes(String(error.code))
  );
}
