import type { AddressEntry } from '../model/reading/address-ledger.ts';
import { cutLanguage, type Path, sideBySideWith } from '../model/addresses.ts';
import type { Language } from '../model/language/language.ts';
import { lastAddress } from './last-address.ts';

/** What became of pages of two languages whose briefs are not as they were published. */
export interface PastPairs {
  /** Those that lead to the brief, since it has no second language any more. */
  moved: [Path, Path][];
  /** Those of texts that were withdrawn, each with the line of its text. */
  withdrawn: AddressEntry[];
}

/**
 * What became of the pages of two languages. The ledger has no lines for them, since what it says of a
 * brief it says of these: one was published where a brief has lines in two languages.
 */
export function pastPairs(
  entries: ReadonlyMap<Path, AddressEntry>,
  languages: readonly Language[],
): PastPairs {
  const briefOf = (path: Path) => cutLanguage(path, languages).path;
  const byBrief = Map.groupBy(
    [...entries.values()].filter(({ path }) => /^\/briefs\/[^/]+\/$/.test(briefOf(path))),
    ({ path }) => briefOf(path),
  );
  const hasPair = (path: Path) => {
    const texts = byBrief.get(briefOf(path)) ?? [];
    const isGone = entries.get(path)?.state === 'withdrawn';
    return texts.filter(({ state }) => isGone || state === 'live').length > 1;
  };
  const texts = [...byBrief.values()].filter((lines) => lines.length > 1).flat();
  return {
    withdrawn: texts.flatMap((entry) =>
      entry.state === 'withdrawn' ? [{ ...entry, path: sideBySideWith(entry.path) }] : [],
    ),
    // Where the brief still has a pair, that moves with the brief's folder.
    moved: texts.flatMap(({ path, state }): [Path, Path][] => {
      const last = state === 'withdrawn' ? undefined : lastAddress(path, entries);
      return last === undefined || hasPair(last) ? [] : [[sideBySideWith(path), last]];
    }),
  };
}
