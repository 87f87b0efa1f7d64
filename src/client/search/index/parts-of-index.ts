import type { IndexPart } from '../../../model/files/index-part.ts';
import { fromIndex } from './index-fault.ts';
import { fetchPart, type IndexAddress } from './index-files.ts';

const bytesKept = 6_000_000;

/** Fetches parts of the index and keeps some of them, those that were asked for last; not those that did not come. */
export function openParts(address: IndexAddress): (file: string) => Promise<IndexPart> {
  const parts = new Map<string, Promise<IndexPart>>();
  const sizes = new Map<string, number>();

  function dropOldest(): void {
    let total = sizes.values().reduce((sum, size) => sum + size, 0);
    for (const [file, size] of sizes) {
      if (total <= bytesKept) return;
      parts.delete(file);
      sizes.delete(file);
      total -= size;
    }
  }

  return (file) => {
    const part = parts.get(file) ?? fromIndex(fetchPart(address, file));
    parts.delete(file);
    parts.set(file, part);
    part.then(
      ({ bytes }) => {
        sizes.delete(file);
        sizes.set(file, bytes.length);
        dropOldest();
      },
      () => parts.delete(file),
    );
    return part;
  };
}
