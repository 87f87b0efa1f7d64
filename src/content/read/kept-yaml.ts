import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { KeptValues } from '../files/kept-values.ts';
import { makeCacheFolder } from '../files/sealed-file.ts';
import { readPipelineVersion } from '../render/pipeline-files.ts';

let open: KeptValues | undefined;

/**
 * Does some work, within which YAML that was read the last time is not parsed and held against its schema again.
 *
 * @param name tells this reading from others that are kept in the folder
 */
export function withKeptYaml<Result>(folder: URL, name: string, work: () => Result): Result {
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
export function keptReading<Data>(
  kind: string,
  text: string,
  read: () => { data: Data; isWhole: boolean },
): Data {
  if (!open) return read().data;
  const key = hash('sha1', `${kind}\n${text}`);
  const known = open.find(key);
  // This code wrote it; each who asks has an object of its own.
  if (known !== undefined) return JSON.parse(known) as Data;
  const { data, isWhole } = read();
  if (!isWhole) return data;
  const json = JSON.stringify(data);
  if (isDeepStrictEqual(JSON.parse(json), data)) open.keep(key, json);
  return data;
}
