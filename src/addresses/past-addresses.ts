import type { AddressEntry } from '../model/reading/address-ledger.ts';
import { cutLanguage, type Path, publishedPath } from '../model/addresses.ts';
import type { Content } from '../model/reading/content.ts';
import type { Language } from '../model/language/language.ts';
import type { PastAddresses, WithdrawnPage } from '../model/reading/past-addresses.ts';
import { entriesByPath, lastAddress } from './last-address.ts';
import { pastPairs } from './past-pairs.ts';

/** What became of all addresses that are not live any more; the ledger must be without fault. */
export function pastAddresses({ addresses, site }: Content): PastAddresses {
  const entries = entriesByPath(addresses?.data);
  const languages = site?.data.languages ?? [];
  const past = [...entries.values()].filter(({ state }) => state !== 'live');
  const moved = past.flatMap(({ path, state }): [Path, Path][] => {
    const last = state === 'moved' ? lastAddress(path, entries) : undefined;
    return last ? [[path, last]] : [];
  });
  const pairs = pastPairs(entries, languages);
  const gone = [...past, ...pairs.withdrawn];
  const withPairs = new Map([
    ...entries,
    ...pairs.withdrawn.map((entry) => [entry.path, entry] as const),
  ]);
  return {
    moved: [...moved, ...pairs.moved],
    links: linksOf(moved, entries, languages),
    withdrawn: gone.flatMap((entry) => withdrawnPage(entry, withPairs, languages) ?? []),
  };
}

// Texts write links in the default language's form, so the moves of its pages count before those of translations.
function linksOf(
  moved: readonly [Path, Path][],
  entries: ReadonlyMap<Path, AddressEntry>,
  languages: readonly Language[],
): [Path, Path][] {
  const links = new Map<Path, Path>();
  for (const [from, to] of moved) {
    const { path } = cutLanguage(from, languages);
    if (from === path || !entries.has(path)) links.set(path, cutLanguage(to, languages).path);
  }
  return [...links];
}

function withdrawnPage(
  entry: AddressEntry,
  entries: ReadonlyMap<Path, AddressEntry>,
  languages: readonly Language[],
): WithdrawnPage | undefined {
  if (entry.state !== 'withdrawn') return undefined;
  const { path: published, state: _, ...rest } = entry;
  const { language, path } = cutLanguage(published, languages);
  const [defaultLanguage = ''] = languages;
  const inLanguages = languages.filter((other) =>
    entries.has(publishedPath(path, other, defaultLanguage)),
  );
  return { ...rest, path, language, languages: inLanguages };
}
