import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readSealed, writeSealed } from '../../content/files/sealed-file.ts';
import { ownCopy } from '../../model/memoize.ts';
import { type FinishedFile, mayBeKept } from './offline-lists.ts';

/** A file as the disk knows it: the same one, with the same bytes, where nothing of this is another. */
type Stamp = readonly [file: number, bytes: number, time: number];

type KnownFile = readonly [stamp: Stamp, digest: string, pictures: readonly string[]];

/** The files of a finished site that readers may keep; those that the last build knew are not read again. */
export function finishedFiles(out: string, cacheDir: URL): FinishedFile[] {
  const file = new URL('offline-files.json', cacheDir);
  const last = new Map(JSON.parse(readSealed(file) ?? '[]') as [string, KnownFile][]);
  const known = pathsIn(out).map((path): [string, KnownFile] => [
    path,
    look(join(out, path), last.get(path)),
  ]);
  writeSealed(file, JSON.stringify(known));
  return known.map(([path, [[, bytes], digest, pictures]]) => ({ path, bytes, digest, pictures }));
}

function pathsIn(out: string): string[] {
  const start = join(out, '/').length;
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(start).replaceAll(sep, '/'))
    .filter(mayBeKept);
}

function look(path: string, last: KnownFile | undefined): KnownFile {
  const { ino, size, mtimeMs } = statSync(path);
  const stamp: Stamp = [ino, size, mtimeMs];
  if (last && stamp.every((part, at) => part === last[0][at])) return last;
  const content = readFileSync(path);
  const pictures = path.endsWith('.html') ? ownCopy(picturesIn(content.toString())) : [];
  return [stamp, hash('sha1', content).slice(0, 10), pictures];
}

function picturesIn(html: string): string[] {
  return [...html.matchAll(/<img\s[^>]*?\bsrc="([^"]*)"/g)].map(([, src = '']) => src);
}
