import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { replaceFile } from './replace-file.ts';

/**
 * Writes a file of a cache, with a digest of its name and text in the first line, by which it proves itself.
 *
 * Whatever else stands in its place gives way: caches hold nothing that cannot be made again.
 */
export function writeSealed(file: URL, text: string): void {
  const bytes = Buffer.from(text);
  const sealed = Buffer.concat([Buffer.from(`${sealOf(file, bytes)}\n`), bytes]);
  try {
    replaceFile(file, sealed);
  } catch (error) {
    if (!isFolder(fileURLToPath(file))) throw error;
    rmSync(file, { recursive: true });
    replaceFile(file, sealed);
  }
}

/** The text of a file of a cache; nothing where there is none, or where it is not what was written under this name. */
export function readSealed(file: URL): string | undefined {
  let sealed: Buffer;
  try {
    sealed = readFileSync(file);
  } catch {
    return undefined;
  }
  const end = sealed.indexOf('\n');
  const bytes = sealed.subarray(end + 1);
  const isWhole = end > 0 && sealed.toString('latin1', 0, end) === sealOf(file, bytes);
  return isWhole ? bytes.toString() : undefined;
}

/** Makes a folder of a cache; a file in its place is put aside, under a name that says so. */
export function makeCacheFolder(folder: URL): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const path = fileURLToPath(folder).replace(/[\\/]$/, '');
    if (!isInTheWay(path)) throw error;
    renameSync(path, `${path}.not-a-folder`);
    mkdirSync(folder, { recursive: true });
  }
}

// Of bytes, which an archive's record of fifty megabytes need not be turned into once more.
function sealOf(file: URL, bytes: Uint8Array): string {
  const name = file.pathname.slice(file.pathname.lastIndexOf('/') + 1);
  return createHash('sha1').update(`${name}\n`).update(bytes).digest('hex');
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isInTheWay(path: string): boolean {
  try {
    return lstatSync(path).isFile() || lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
