import { lstatSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Fault } from '../../model/reading/issue.ts';

/**
 * The bytes of a content file, or the one fault that kept them from being read.
 *
 * What is published lies in the content folder: a link of the file system that leads out of it, or to
 * what is no content in it, is not followed, so that nothing of another file is read, shown or published.
 */
export function readBytes(dir: string, file: string): Uint8Array | Fault {
  const path = join(dir, file);
  try {
    const link = lstatSync(path).isSymbolicLink() ? findWrongLink(dir, file) : undefined;
    if (link !== undefined) return link;
    const kind = kindOf(statSync(path));
    if (kind === 'file') return readFileSync(path);
    return faultOf('file-unreadable', file, `Unexpected ${kind} \`${file}\`, expected a file.`);
  } catch (error) {
    return unreadable(file, error);
  }
}

/** Whether something is there under this name, be it a link that leads nowhere. */
export function isThere(dir: string, file: string): boolean {
  try {
    return lstatSync(join(dir, file), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** The fault of a file or folder that the system gives nobody. */
export function unreadable(file: string, error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const why = reasons[code] ?? `the system says ${code}`;
  const message = `Unexpected \`${file}\` that cannot be read (${why}), expected one that can.`;
  return faultOf('file-unreadable', file, message);
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it is not there any more',
  ENAMETOOLONG: 'its path is too long',
  ENOTDIR: 'it is no folder',
  EMFILE: 'too many files are open',
};

function findWrongLink(dir: string, file: string): Fault | undefined {
  let target: string;
  try {
    target = relative(realpathSync(dir), realpathSync(join(dir, file)));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOENT' && code !== 'ELOOP' && code !== 'ENOTDIR') throw error;
    return wrongLink(file, code === 'ELOOP' ? 'leads in a circle' : 'leads nowhere');
  }
  const way = target.split(sep);
  if (way[0] === '..' || target.startsWith(sep) || /^[A-Za-z]:/.test(target)) {
    return wrongLink(file, 'leads out of the content folder');
  }
  if (way.some((name) => name.startsWith('.'))) return wrongLink(file, 'leads to what is hidden');
  return statSync(join(dir, file)).isDirectory() ? wrongLink(file, 'leads to a folder') : undefined;
}

function wrongLink(file: string, where: string): Fault {
  const message = `Unexpected link of the file system \`${file}\` that ${where}, expected the file itself.`;
  return faultOf('file-link', file, message);
}

// A pipe or a device may never end.
function kindOf(stats: Stats): string {
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'pipe, socket or device';
}

function faultOf(rule: Fault['rule'], file: string, message: string): Fault {
  return { rule, file, at: { line: 1, column: 1 }, message };
}
