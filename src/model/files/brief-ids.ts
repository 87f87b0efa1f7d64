import { hashOf } from '../text/hash.ts';

/**
 * `search/ids.json`: which ids of briefs have a page, those of moved and withdrawn ones among them; of each 24 bits of its
 * hash, in their order, as what comes to the one before. 9,575 ids are 19 kB with gzip, where they themselves are 169.
 */
export interface BriefIdsFile {
  version: 1;
  ids: string;
}

/** Packs ids for the file. */
export function packIds(ids: Iterable<string>): BriefIdsFile {
  const hashes = [...new Set([...ids].map(hashOfId))].sort((one, other) => one - other);
  const steps = hashes.map((hash, at) => hash - (hashes[at - 1] ?? 0));
  return { version: 1, ids: steps.map((step) => step.toString(radix)).join(' ') };
}

/** Says of an id whether it is in the file; of one in two thousand that are not, wrongly, where there are 10,000. */
export function openIds({ ids }: BriefIdsFile): (id: string) => boolean {
  const hashes = new Set<number>();
  let hash = 0;
  for (const step of ids.split(' ').filter(Boolean)) hashes.add((hash += parseInt(step, radix)));
  return (id) => hashes.has(hashOfId(id));
}

const radix = 36;

function hashOfId(id: string): number {
  return hashOf(id) >>> 8;
}
