import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { makeCacheFolder, readSealed, writeSealed } from '../files/sealed-file.ts';
import { readPipelineVersion } from '../render/pipeline-files.ts';

interface KeptYaml {
  /** By digests of what was read and as what, what it came to: those of the last reading, and of this one. */
  last: ReadonlyMap<string, string>;
  next: Map<string, string>;
}

let open: KeptYaml | undefined;

/**
 * Does some work, within which YAML that was read the last time is not parsed and held against its schema again.
 *
 * @param name tells this reading from others that are kept in the folder
 */
export function withKeptYaml<Result>(folder: URL, name: string, work: () => Result): Result {
  makeCacheFolder(folder);
  const file = new URL(`read-${hash('sha1', name).slice(0, 8)}.json`, folder);
  const version = readPipelineVersion(new URL('read-content.ts', import.meta.url));
  const [writtenBy, entries] = JSON.parse(readSealed(file) ?? '["", []]') as [
    string,
    [string, string][],
  ];
  const kept: KeptYaml = {
    last: new Map(writtenBy === version ? entries : []),
    next: new Map(),
  };
  open = kept;
  try {
    return work();
  } finally {
    open = undefined;
    const { last, next } = kept;
    if (next.size !== last.size || [...next.keys()].some((key) => !last.has(key))) {
      writeSealed(file, JSON.stringify([version, [...next]]));
    }
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
  const { last, next } = open;
  const key = hash('sha1', `${kind}\n${text}`);
  const known = next.get(key) ?? last.get(key);
  if (known !== undefined) {
    next.set(key, known);
    // This code wrote it; each who asks has an object of its own.
    return JSON.parse(known) as Data;
  }
  const { data, isWhole } = read();
  if (!isWhole) return data;
  const json = JSON.stringify(data);
  if (isDeepStrictEqual(JSON.parse(json), data)) next.set(key, json);
  return data;
}
