import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeCacheFolder, readSealed, writeSealed } from '../content/files/sealed-file.ts';
import type { IndexPartName } from '../model/files/index-meta.ts';
import type { Language } from '../model/language/language.ts';
import { DamagedFile, type FileStore, openStore } from '../content/files/file-store.ts';
import type { IndexedBrief } from './make-rows.ts';

/** A brief of a kept index; names of files are those of the store. */
export interface KeptBrief extends IndexedBrief {
  /** A digest of the page that was read. */
  html: string;
  /** A digest of the words that were indexed. */
  words: string;
  /** What is shown of it. */
  file: string;
}

/** A part of a kept index: what it is called where it is published, and in the store. */
export interface KeptPart extends IndexPartName {
  kept: string;
}

/** The index of a language as it is kept from build to build. */
export interface KeptLanguage {
  /** The program that shortens words: its name where it is published, and in the store. */
  wasm: { name: string; kept: string };
  /** What is higher than the number of any page. */
  pages: number;
  /** The large index, and how many briefs were in it when it was made. */
  parts: readonly KeptPart[];
  size: number;
  /** The small one, with the pages from a number on. */
  later: readonly KeptPart[];
  laterFrom: number;
  briefs: readonly KeptBrief[];
  /** The words that may be offered, and all that were counted. */
  list: string;
  counts: string;
}

/** The indexes of a site by language, and the store of their files. */
export interface KeptIndex {
  store: FileStore;
  languages: Readonly<Partial<Record<Language, KeptLanguage>>>;
  /** Why there are none, where there should be some. */
  fault?: string;
}

/**
 * Opens what is kept in a folder; all of it has been looked at, and where something is wrong nothing is kept.
 *
 * @param version changes with the code that makes an index
 */
export function openKept(dir: string, version: string): KeptIndex {
  const store = openStore(join(dir, 'files'));
  const text = readSealed(manifestIn(dir));
  const none = { store, languages: {} };
  if (text === undefined) {
    return existsSync(dir)
      ? { ...none, fault: 'the list of the last index is missing or damaged' }
      : none;
  }
  // The seal says that this code wrote it.
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.version !== version)
    return { ...none, fault: 'the last index was made by other code' };
  try {
    for (const name of filesOf(manifest.languages)) store.read(name);
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    return { ...none, fault: `${error.message} of the last index is missing or damaged` };
  }
  return { store, languages: manifest.languages };
}

/** Keeps indexes in a folder, in the place of what was kept there. */
export function keepIndex(
  dir: string,
  version: string,
  { store, languages }: Omit<KeptIndex, 'fault'>,
): void {
  makeCacheFolder(pathToFileURL(`${dir}/`));
  writeSealed(manifestIn(dir), JSON.stringify({ version, languages } satisfies Manifest));
  store.keepOnly(filesOf(languages));
}

interface Manifest {
  version: string;
  languages: KeptIndex['languages'];
}

function manifestIn(dir: string): URL {
  return pathToFileURL(join(dir, 'index.json'));
}

function filesOf(languages: KeptIndex['languages']): Set<string> {
  const names = new Set<string>();
  for (const kept of Object.values(languages)) {
    if (!kept) continue;
    for (const { kept: name } of [...kept.parts, ...kept.later, kept.wasm]) names.add(name);
    for (const { file } of kept.briefs) names.add(file);
    names.add(kept.list).add(kept.counts);
  }
  return names;
}
