import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settings } from '../../settings.ts';
import { removeLater } from './remove-later.ts';
import { type OutputStamps, stampOf } from './output-stamps.ts';
import { foldersBeside, openOutput, outputMarker } from './output-folder.ts';

/**
 * An empty folder that the next output is made in: one of its own, so that the last output is whole until it is replaced.
 *
 * What a build that was killed left there is put aside at once.
 */
export function emptyOutput(
  settings: Pick<Settings, 'outDir' | 'contentDir' | 'root'>,
  remove: Moves['remove'] = removeLater,
): string {
  const key = createHash('sha1').update(openOutput(settings)).digest('hex').slice(0, 8);
  const folder = join(settings.root, `node_modules/.cache/pincite/out-${key}`);
  remove(folder, folder);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Puts a finished output in the place of the last one, when it is recorded what it holds. */
export function publish(
  settings: Settings,
  { folder: next, stamps }: { folder: string; stamps: OutputStamps },
  record: () => () => void,
): void {
  writeFileSync(join(next, outputMarker.file), outputMarker.text);
  stamps.set(outputMarker.file, stampOf(next, outputMarker.file));
  const settle = record();
  replaceFolder(next, openOutput(settings));
  settle();
}

/** What a replacement asks of the file system. */
interface Moves {
  rename: typeof renameSync;
  copy: (from: string, to: string) => void;
  remove: (folder: string, own: string) => void;
}

const moves: Moves = {
  rename: renameSync,
  remove: removeLater,
  copy: (from, to) => {
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
  },
};

/** Puts a folder in the place of another one; where that fails, the other one is there as before, and nothing beside it. */
export function replaceFolder(from: string, to: string, given: Partial<Moves> = {}): void {
  const { rename, copy, remove } = { ...moves, ...given };
  const { incoming, outgoing, own } = foldersBeside(to);
  for (const folder of [incoming, outgoing]) remove(folder, own);
  mkdirSync(dirname(to), { recursive: true });
  try {
    moveOver(from, incoming, { rename, copy });
    if (existsSync(to)) rename(to, outgoing);
    rename(incoming, to);
  } catch (error) {
    rmSync(incoming, { recursive: true, force: true });
    if (!existsSync(to) && existsSync(outgoing)) renameSync(outgoing, to);
    throw error;
  }
  remove(outgoing, own);
}

// Another file system may be on another disk, to which a folder can only be copied.
function moveOver(from: string, to: string, { rename, copy }: Omit<Moves, 'remove'>): void {
  try {
    rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    copy(from, to);
  }
}
