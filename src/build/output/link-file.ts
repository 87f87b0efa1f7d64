import { dirname } from 'node:path';
import { copyAnew, linkAnew, makeFolder } from '../../content/files/write-anew.ts';

const folders = new Set<string>();

/** Has a file at another path as well: the same one where the disk can, else a copy. Whoever changes one of them has to write it anew. */
export function linkFile(from: string, to: string): void {
  const folder = dirname(to);
  if (!folders.has(folder)) makeFolder(folder);
  folders.add(folder);
  try {
    linkOrCopy(from, to);
  } catch (error) {
    // What was made once may have given way to a file that is gone by now.
    if (!isOf(['ENOENT', 'ENOTDIR'], error)) throw error;
    makeFolder(folder);
    linkOrCopy(from, to);
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkAnew(from, to);
  } catch (error) {
    if (!isOf(failuresOfDisks, error)) throw error;
    copyAnew(from, to);
  }
}

// Another disk, one that knows no links, or a file that has too many.
const failuresOfDisks = ['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'ENOSYS'];

function isOf(codes: readonly string[], error: unknown): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
