import { hash, randomUUID } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeCacheFolder } from './sealed-file.ts';
import { copyAnew, linkAnew } from './write-anew.ts';

/** Files that are kept from build to build, each named by what is in it, so that none is ever changed. */
export interface FileStore {
  /** Keeps a file, and returns its name. */
  put: (bytes: Uint8Array | string) => string;
  /** What is in a file; throws a `DamagedFile` where that is not what was put there. */
  read: (name: string) => Buffer;
  /** Puts a file at a path as well, in the place of what is there; nothing is done where it is that file. */
  link: (name: string, path: string) => void;
  /** Takes away all files but some. */
  keepOnly: (names: ReadonlySet<string>) => void;
}

/** That a file of a store is not there, or not what was put there. */
export class DamagedFile extends Error {}

// Enough to tell what chance makes of files, not people.
const nameLength = 16;

/** Opens the store in a folder. */
export function openStore(dir: string): FileStore {
  // Many thousand files in one folder are slow to list on some disks.
  const pathOf = (name: string) => join(dir, name.slice(0, 2), name);
  const made = new Set<string>();
  const makeFolder = (folder: string) => {
    if (!made.has(folder)) makeCacheFolder(pathToFileURL(folder));
    made.add(folder);
  };
  return {
    read: (name) => {
      const bytes = readIfThere(pathOf(name));
      if (!bytes || nameOf(bytes) !== name) throw new DamagedFile(pathOf(name));
      return bytes;
    },
    put: (bytes) => {
      const name = nameOf(bytes);
      const path = pathOf(name);
      makeFolder(dir);
      makeFolder(dirname(path));
      // Whoever reads it at the same time, or ends this process, leaves or finds it whole.
      const temporary = `${path}.${randomUUID()}`;
      writeFileSync(temporary, bytes);
      replace(temporary, path);
      return name;
    },
    link: (name, path) => {
      if (isSameFile(pathOf(name), path)) return;
      try {
        linkAnew(pathOf(name), path);
      } catch {
        // Another disk, or one that knows no links.
        copyAnew(pathOf(name), path);
      }
    },
    keepOnly: (names) => {
      for (const folder of existsSync(dir) ? readdirSync(dir) : []) {
        for (const name of readdirSync(join(dir, folder))) {
          if (!names.has(name)) rmSync(join(dir, folder, name), { recursive: true });
        }
      }
    },
  };
}

// A folder in its place gives way.
function replace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    rmSync(to, { recursive: true, force: true });
    renameSync(from, to);
  }
}

function isSameFile(one: string, other: string): boolean {
  const there = lstatSync(other, { bigint: true, throwIfNoEntry: false });
  if (!there?.isFile()) return false;
  const own = lstatSync(one, { bigint: true, throwIfNoEntry: false });
  return own?.ino === there.ino && own.dev === there.dev;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function nameOf(bytes: Uint8Array | string): string {
  return hash('sha1', bytes).slice(0, nameLength);
}
