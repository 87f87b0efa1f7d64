import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settings } from '../../settings.ts';
import type { FinishedOutput } from './next-output.ts';
import { removeLater } from './remove-later.ts';
import { noteSpare, removeForgotten } from './spare-folder.ts';
import { stampOf } from './output-stamps.ts';
import { foldersBeside, openOutput, outputMarker } from './output-folder.ts';
import { writeAnew } from '../../content/files/write-anew.ts';

/** Puts a finished output in the place of the last one, when it is recorded what it holds. */
export function publish(
  settings: Settings,
  { folder: next, stamps, isAlike }: FinishedOutput,
  record: () => () => void,
): void {
  writeAnew(join(next, outputMarker.file), outputMarker.text);
  stamps.set(outputMarker.file, stampOf(next, outputMarker.file));
  const settle = record();
  replaceFolder(next, openOutput(settings), { spare: isAlike ? next : undefined });
  settle();
  removeForgotten(next);
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

/**
 * Puts a folder in the place of another one, which is kept at `spare` or removed; where that fails, the other one is there
 * as before, and nothing beside it.
 */
export function replaceFolder(
  from: string,
  to: string,
  { spare, ...given }: Partial<Moves> & { spare?: string | undefined } = {},
): void {
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
  if (spare !== undefined && isMoved(outgoing, spare)) noteSpare(spare, to);
  else remove(outgoing, own);
}

// Not to another disk, where it could be no spare.
function isMoved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
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
