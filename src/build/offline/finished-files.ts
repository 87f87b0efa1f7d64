import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readSealed, writeSealed } from '../../content/files/sealed-file.ts';
import { ownCopy } from '../../model/memoize.ts';
import type { FileStamp, OutputStamps } from '../output/output-stamps.ts';
import { type FinishedFile, mayBeKept } from './offline-lists.ts';

type KnownFile = readonly [stamp: FileStamp, digest: string, pictures: readonly string[]];

/** The files of a finished site that readers may keep; those that the last build knew are not read again. */
export function finishedFiles(out: string, stamps: OutputStamps, cacheDir: URL): FinishedFile[] {
  const file = new URL('offline-files.json', cacheDir);
  const last = new Map(JSON.parse(readSealed(file) ?? '[]') as [string, KnownFile][]);
  const known: [string, KnownFile][] = [];
  for (const [path, stamp] of stamps) {
    if (mayBeKept(path)) known.push([path, look(`${out}/${path}`, stamp, last.get(path))]);
  }
  writeSealed(file, JSON.stringify(known));
  return known.map(([path, [[, bytes], digest, pictures]]) => ({ path, bytes, digest, pictures }));
}

function look(path: string, stamp: FileStamp, last: KnownFile | undefined): KnownFile {
  if (last && stamp.every((part, at) => part === last[0][at])) return last;
  const content = readFileSync(path);
  const pictures = path.endsWith('.html') ? ownCopy(picturesIn(content.toString())) : [];
  return [stamp, hash('sha1', content).slice(0, 10), pictures];
}

function picturesIn(html: string): string[] {
  return [...html.matchAll(/<img\s[^>]*?\bsrc="([^"]*)"/g)].map(([, src = '']) => src);
}
