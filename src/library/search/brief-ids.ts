import { type BriefIdsFile, packIds } from '../../model/files/brief-ids.ts';
import type { Library } from '../library.ts';

/** The ids by which briefs have a page: of those that are live, and of those that have moved or are withdrawn. */
export function briefIdsFile({ briefs, movedLinks, withdrawn }: Library): BriefIdsFile {
  const past = [...movedLinks.keys(), ...withdrawn.map(({ path }) => path)];
  return packIds([
    ...briefs.map(({ id }) => id),
    ...past.flatMap((path) => /^\/briefs\/([^/]+)\/$/.exec(path)?.[1] ?? []),
  ]);
}
