import type { IndexPart } from '../../../model/files/index-part.ts';
import { prepareTokens } from '../../../model/text/tokens.ts';
import { fromIndex } from './index-fault.ts';
import { fetchPart, type IndexAddress } from './index-files.ts';
import { shareWork, type Work } from './shared-work.ts';

const bytesKept = 6_000_000;
// What is typed next most often needs the same parts.
const lingering = 300;

/** Fetches parts of the index and keeps some of them, those that were asked for last; not those that did not come. */
export function openParts(address: IndexAddress): Work<IndexPart> {
  let isFirst = true;
  const parts = shareWork(
    (file, signal) => {
      // Once the first is on its way there is nothing else to do, and what is found is read word by word.
      if (isFirst) setTimeout(prepareTokens);
      isFirst = false;
      return fromIndex(fetchPart(address, file, signal));
    },
    () => new Promise((resolve) => setTimeout(resolve, lingering)),
  );
  const sizes = new Map<string, number>();

  function keep(file: string, size: number): void {
    sizes.delete(file);
    sizes.set(file, size);
    let total = sizes.values().reduce((sum, own) => sum + own, 0);
    for (const [other, own] of sizes) {
      if (total <= bytesKept) return;
      parts.drop(other);
      sizes.delete(other);
      total -= own;
    }
  }

  return async (file, signal) => {
    const part = await parts.of(file, signal);
    keep(file, part.bytes.length);
    return part;
  };
}
