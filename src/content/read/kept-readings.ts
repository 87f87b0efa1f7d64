import { hash } from 'node:crypto';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { stampOfFile } from '../files/file-stamp.ts';
import { KeptValues } from '../files/kept-values.ts';
import { makeCacheFolder } from '../files/sealed-file.ts';
import type { Words } from '../files/words.ts';
import { readPipelineVersion } from '../render/pipeline-files.ts';

let open: KeptValues | undefined;

/** What something was read as, and whether it has no fault, so that it would be read so again. */
interface Reading<Data> {
  data: Data;
  isWhole: boolean;
}

/**
 * Does some work, within which a file that nobody touched since the last time is not opened, and YAML that was read then is
 * not parsed and held against its schema again.
 *
 * @param name tells this reading from others that are kept in the folder
 */
export function withKeptReadings<Result>(folder: URL, name: string, work: () => Result): Result {
  const own = new URL('read/', folder);
  for (const one of [folder, own]) makeCacheFolder(one);
  const kept = new KeptValues(
    new URL(`${hash('sha1', name).slice(0, 8)}.json`, own),
    readPipelineVersion(new URL('read-content.ts', import.meta.url)),
  );
  open = kept;
  try {
    return work();
  } finally {
    open = undefined;
    kept.close();
  }
}

/**
 * What some YAML comes to: as it was kept, else as it is read now, and kept where it had no fault and is data alone.
 *
 * @param kind what it is read as
 */
export function keptReading<Data>(kind: string, words: Words, read: () => Reading<Data>): Data {
  if (!open) return read().data;
  const key = `${kind} ${words.digest}`;
  const known = open.find(key);
  // This code wrote it; each who asks has an object of its own.
  if (known !== undefined) return JSON.parse(known) as Data;
  const { data, isWhole } = read();
  if (!isWhole) return data;
  const json = JSON.stringify(data);
  if (isDeepStrictEqual(JSON.parse(json), data)) open.keep(key, json);
  return data;
}

/**
 * What a file of a content folder comes to: as it was kept, where nobody touched the file since; else as it is read now,
 * and kept where it had no fault.
 *
 * @param read gives data that JSON has as it is
 */
export function keptOfFile<Data>(
  { dir, file, kind }: { dir: string; file: string; kind: string },
  read: () => Reading<Data>,
): Data {
  const own = open && stampOfFile(join(dir, file));
  if (!open || !own) return read().data;
  // A name may hold line ends.
  const key = `${kind} ${JSON.stringify(file)}`;
  const known = open.find(key);
  const [stamp, last] = known === undefined ? [] : (JSON.parse(known) as [string, Data]);
  if (stamp === own.stamp && last !== undefined) return last;
  const { data, isWhole } = read();
  if (isWhole && !own.isYoung) open.keep(key, JSON.stringify([own.stamp, data]));
  return data;
}
