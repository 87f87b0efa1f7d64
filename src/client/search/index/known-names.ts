import type { NamesFile } from '../../../model/files/names-file.ts';
import { createNameIndex, type NameIndex } from '../../../names/name-index.ts';

/** Without names: nothing is recognised, nothing is near. */
export const noNames: NameIndex = { recognise: () => [], nearest: () => [] };

/** How to have the names that search knows: fetched on first use; where that fails, there are none this time. */
export function openKnownNames(address: string): () => Promise<NameIndex> {
  let names: Promise<NameIndex> | undefined;
  return async () => {
    try {
      return await (names ??= fetchNames(address));
    } catch {
      names = undefined;
      return noNames;
    }
  };
}

async function fetchNames(address: string): Promise<NameIndex> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  // Written by the same build as this script.
  return createNameIndex((await response.json()) as NamesFile);
}
