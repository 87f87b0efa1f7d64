import { createNameIndex, type NameIndex } from '../../../names/name-index.ts';
import { fetchNames } from '../../fetch-names.ts';

/** Without names: nothing is recognised, nothing is near. */
export const noNames: NameIndex = { recognise: () => [], nearest: () => [] };

/** How to have the names that search knows: fetched on first use; where that fails, there are none this time. */
export function openKnownNames(address: string): () => Promise<NameIndex> {
  let names: Promise<NameIndex> | undefined;
  return async () => {
    try {
      return await (names ??= fetchNames(address).then(createNameIndex));
    } catch {
      names = undefined;
      return noNames;
    }
  };
}
