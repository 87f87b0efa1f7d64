import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readSealed, writeSealed } from '../../content/files/sealed-file.ts';
import { ownCopy } from '../../model/memoize.ts';
import { type FinishedFile, isForPrograms, mayBeKept } from './offline-lists.ts';

/** A file as the disk knows it: the same one, with the same bytes, where nothing of this is another. */
type Stamp = readonly [file: number, bytes: number, time: number];

type KnownFile = readonly [stamp: Stamp, digest: string, pictures: readonly string[]];

/** The files of a finished site that readers may keep; those that the last build knew are not read again. */
export function finishedFiles(out: string, cacheDir: URL): FinishedFile[] {
  const file = new URL('offline-files.json', cacheDir);
  const last = new Map(JSON.parse(readSealed(file) ?? '[]') as [string, KnownFile][]);
  const known = pathsIn(out).map((path): [string, KnownFile] => [
    path,
    look(`${out}/${path}`, last.get(path)),
  ]);
  writeSealed(file, JSON.stringify(known));
  return known.map(([path, [[, bytes], digest, pictures]]) => ({ path, bytes, digest, pictures }));
}

// Not by Node's own walk, which asks the disk of each file what it is.
function pathsIn(out: string): string[] {
  const paths: string[] = [];
  const waiting = [''];
  for (const folder of waiting) {
    for (const entry of readdirSync(`${out}/${folder}`, { withFileTypes: true })) {
      const path = folder + entry.name;
      if (!entry.isDirectory()) {
        if (entry.isFile() && mayBeKept(path)) paths.push(path);
      } else if (!isForPrograms(`${path}/`)) waiting.push(`${path}/`);
    }
  }
  return paths;
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
