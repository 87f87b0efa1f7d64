import { lstatSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { paths } from '../../model/addresses.ts';
import { linkFile } from './link-file.ts';
import { type FileStamp, type OutputStamps, stampOf, walkOutput } from './output-stamps.ts';
import { removeLater } from './remove-later.ts';
import { beginInSpare } from './spare-folder.ts';
import { copyAnew, makeFolder, statsAt } from '../../content/files/write-anew.ts';

/** The last output, and the files of it that may be taken over, as the disk has them now. */
export interface LastFiles {
  folder: string;
  stamps: OutputStamps;
}

/** An output whose files are all there. */
export interface FinishedOutput {
  folder: string;
  stamps: OutputStamps;
  /** Whether most of its files are the last output's, of which the one after it can be made then. */
  isAlike: boolean;
}

/**
 * The folder that the next output is made in.
 *
 * It is the one that the last output took the place of, or what a build that was killed left there, where most of its
 * files are the last output's: the same files on the disk, so that a small edit has little to link. Nothing is believed
 * of it: all else is taken out before anything is written, and whoever writes into it does so by `write-anew.ts`.
 */
export class NextOutput {
  readonly folder: string;
  readonly #last: LastFiles | undefined;
  /** Files here that are those of the last output. */
  readonly #shared: OutputStamps;
  readonly #taken = new Set<string>();

  /** @param spare Where it is made, and whatever is there. */
  constructor(spare: string, last: LastFiles | undefined, remove = removeLater) {
    this.folder = spare;
    this.#last = last;
    beginInSpare(spare);
    const shared = last && sharedFiles(spare, last);
    remove(shared ? undefined : spare, spare);
    mkdirSync(spare, { recursive: true });
    this.#shared = shared ?? new Map();
  }

  /** Takes a file over from the last output. */
  take(path: string): void {
    if (this.#shared.has(path)) this.#taken.add(path);
    else linkFile(join(this.#lastFolder(), path), join(this.folder, path));
  }

  /** Has another file as well, by its stamp the one that the last output may have at the same path. */
  takeFrom(from: string, path: string, isSame: (stamp: FileStamp) => boolean): void {
    const shared = this.#shared.get(path);
    if (shared && isSame(shared)) {
      this.#taken.add(path);
      return;
    }
    this.#shared.delete(path);
    linkFile(from, join(this.folder, path));
  }

  /** Which of some files of the last output are not here, so that whoever takes them over has to link them. */
  lacking(files: Iterable<string>): Set<string> {
    return new Set([...files].filter((path) => !this.#shared.has(path)));
  }

  /** Hears of files that somebody else took over. */
  noteTaken(files: Iterable<string>): void {
    for (const path of files) this.#taken.add(path);
  }

  #lastFolder(): string {
    if (!this.#last) throw new Error('there is no last output to take anything over from');
    return this.#last.folder;
  }

  /** Copies all files of another folder. */
  copyFolder(from: string): void {
    walkOutput(from, (path) => {
      const file = join(this.folder, path);
      // Else it would be taken for the last output's.
      this.#shared.delete(path);
      makeFolder(dirname(file));
      copyAnew(join(from, path), file);
    });
  }

  /** Takes out what nobody took over: of some files, or of all. */
  settle(files: Iterable<string> = [...this.#shared.keys()]): void {
    for (const path of files) {
      const shared = this.#shared.get(path);
      if (!shared || this.#taken.has(path)) continue;
      this.#shared.delete(path);
      const file = join(this.folder, path);
      // What was written at its path meanwhile is another one; the last output has the number of this one for itself.
      if (statsAt(file)?.ino === shared[0]) rmSync(file);
    }
  }

  /** Looks at all its files, once they are there; throws where a file of the last output was written into. */
  finish(): FinishedOutput {
    const stamps: OutputStamps = new Map();
    const folders = walkOutput(this.folder, (path) => {
      const stamp = stampOf(this.folder, path);
      const shared = this.#shared.get(path);
      if (shared && shared[0] === stamp[0] && !isSame(shared, stamp)) {
        throw new Error(`${path} was written into, which the last output has as well`);
      }
      stamps.set(path, stamp);
    });
    removeEmpty(this.folder, folders);
    return { folder: this.folder, stamps, isAlike: isAlike(stamps, this.#last?.stamps) };
  }
}

function isAlike(stamps: OutputStamps, last: OutputStamps = new Map()): boolean {
  let same = 0;
  for (const [path, [number]] of last) if (stamps.get(path)?.[0] === number) same++;
  return same * 2 > stamps.size;
}

// Nothing where so little is the last output's that it is quicker to begin anew, or where it cannot be known.
function sharedFiles(spare: string, last: LastFiles): OutputStamps | undefined {
  try {
    const [own, others] = [lstatSync(spare), lstatSync(last.folder)];
    if (!own.isDirectory() || own.dev !== others.dev) return undefined;
    const shared: OutputStamps = new Map();
    const foreign: string[] = [];
    walkOutput(spare, (path) => {
      const own = stampInLast(last, path);
      // To join them by Node's own function takes half as long as to ask the disk.
      if (own && isShared(`${spare}/${path}`, own)) shared.set(path, own);
      else if (!isOfIndex(path)) foreign.push(path);
    });
    if (shared.size * 2 <= last.stamps.size) return undefined;
    for (const path of foreign) rmSync(join(spare, path));
    return shared;
  } catch {
    return undefined;
  }
}

// The search index looks after its own folder.
function isOfIndex(path: string): boolean {
  return path.startsWith('pagefind/');
}

function stampInLast({ folder, stamps }: LastFiles, path: string): FileStamp | undefined {
  const known = stamps.get(path);
  if (known || !path.startsWith(paths.ledgers.slice(1))) return known;
  const stats = statsAt(join(folder, path));
  return stats?.isFile() ? [stats.ino, stats.size, stats.mtimeMs] : undefined;
}

// Two paths at once have the number of one file; that it is one of several is asked of it beside.
function isShared(file: string, [number, bytes, time]: FileStamp): boolean {
  const { ino, size, mtimeMs, nlink } = lstatSync(file);
  return ino === number && size === bytes && mtimeMs === time && nlink > 1;
}

function isSame(one: FileStamp, other: FileStamp): boolean {
  return one.every((part, at) => part === other[at]);
}

function removeEmpty(folder: string, folders: Map<string, number>): void {
  for (const inside of [...folders.keys()].toReversed()) {
    if (folders.get(inside) !== 0 || inside === '') continue;
    rmdirSync(join(folder, inside));
    const around = inside.slice(0, inside.lastIndexOf('/', inside.length - 2) + 1);
    folders.set(around, (folders.get(around) ?? 0) - 1);
  }
}
