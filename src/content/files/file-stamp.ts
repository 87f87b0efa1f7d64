import { lstatSync } from 'node:fs';

/** A plain file as the disk knows it. */
interface StampedFile {
  /** The same while nobody touches the file. */
  stamp: string;
  /** Whether it was written a moment ago, and might be once more in that moment with the same stamp. */
  isYoung: boolean;
}

// As coarse as the clock of any file system is.
const moment = 2000;

/** The stamp of a file, to be taken before it is read; nothing of what is no plain file: what a link leads to changes by itself. */
export function stampOfFile(path: string, now = Date.now()): StampedFile | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const { ino, size, mtimeMs, ctimeMs } = stats;
  return {
    stamp: `${ino} ${size} ${mtimeMs} ${ctimeMs}`,
    isYoung: Math.max(mtimeMs, ctimeMs) > now - moment,
  };
}
