import { hash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { replaceFile } from './replace-file.ts';

/**
 * Writes a file of a cache, with a digest of its name and text in the first line, by which it proves itself.
 *
 * Whatever else stands in its place gives way: caches hold nothing that cannot be made again.
 */
export function writeSealed(file: URL, text: string): void {
  const sealed = `${sealOf(file, text)}\n${text}`;
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
  let sealed: string;
  try {
    sealed = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const end = sealed.indexOf('\n');
  const text = sealed.slice(end + 1);
  return end > 0 && sealed.slice(0, end) === sealOf(file, text) ? text : undefined;
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

function sealOf(file: URL, text: string): string {
  return hash('sha1', `${file.pathname.slice(file.pathname.lastIndexOf('/') + 1)}\n${text}`);
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
