import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file of the next output as a file of its own: what is at its path gives way, and is never written into, since it
 * may be the same file on the disk as the one that readers have.
 */
export function writeAnew(path: string, content: string | Uint8Array): void {
  inPlaceOfOthers(path, () => {
    writeFileSync(path, content, { flag: 'wx' });
  });
}

/** Copies a file to a path of the next output, likewise. */
export function copyAnew(from: string, path: string): void {
  inPlaceOfOthers(path, () => {
    copyFileSync(from, path, constants.COPYFILE_EXCL);
  });
}

/** Has a file at a path of the next output as well, likewise; throws where the disk cannot. */
export function linkAnew(from: string, path: string): void {
  inPlaceOfOthers(path, () => {
    linkSync(from, path);
  });
}

/** Makes a folder of the next output, with those around it; a file that stands where one of them is to be gives way. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const file = fileAbove(folder);
    if (file === undefined) throw error;
    rmSync(file);
    mkdirSync(folder, { recursive: true });
  }
}

// The disk itself refuses to write into what is there; to ask first would leave that to chance.
function inPlaceOfOthers(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!isThere(error)) throw error;
    rmSync(path, { recursive: true });
    write();
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/** What the disk says of a path; nothing where nothing is there. */
export function statsAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // A file stands where one of its folders would be.
    return undefined;
  }
}

function fileAbove(folder: string): string | undefined {
  const stats = statsAt(folder);
  if (stats) return stats.isDirectory() ? undefined : folder;
  return dirname(folder) === folder ? undefined : fileAbove(dirname(folder));
}
