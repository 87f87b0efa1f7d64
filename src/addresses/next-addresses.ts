import type { AddressEntry, AddressLedger } from '../model/reading/address-ledger.ts';
import { type Path, paths, publishedPath } from '../model/addresses.ts';
import type { Language } from '../model/language/language.ts';
import { entriesByPath } from './last-address.ts';

/** A brief that got another slug, and the day it did. */
export type RenamedBrief = readonly [oldSlug: string, newSlug: string, date: string];

/** A ledger with every live page in it, and the addresses that were not; what it says already stays. */
export function addLive(
  ledger: AddressLedger | undefined,
  live: Iterable<Path>,
): { ledger: AddressLedger; added: Path[] } {
  const entries = entriesByPath(ledger);
  const added = [...live].filter((path) => !entries.has(path));
  for (const path of added) entries.set(path, { path, state: 'live' });
  return { ledger: { version: 1, addresses: [...entries.values()] }, added };
}

/** A ledger with all lines that were published, and the paths of those that it had lost. */
export function takeBack(
  ledger: AddressLedger | undefined,
  published: readonly AddressEntry[],
): { ledger: AddressLedger | undefined; back: Path[] } {
  const entries = entriesByPath(ledger);
  const lost = published.filter(({ path }) => !entries.has(path));
  if (lost.length === 0) return { ledger, back: [] };
  const addresses = [...(ledger?.addresses ?? []), ...lost];
  return { ledger: { version: 1, addresses }, back: lost.map(({ path }) => path) };
}

/** A ledger that says where renamed briefs are now, in every language they are still there in. */
export function recordMoves(
  ledger: AddressLedger,
  renamed: readonly RenamedBrief[],
  { live, languages }: { live: Pick<ReadonlySet<Path>, 'has'>; languages: readonly Language[] },
): { ledger: AddressLedger; moved: [Path, Path][] } {
  const entries = entriesByPath(ledger);
  const moved: [Path, Path][] = [];
  const [defaultLanguage = ''] = languages;
  for (const [oldSlug, newSlug, on] of renamed) {
    for (const language of languages) {
      const [path, to] = [oldSlug, newSlug].map((slug) =>
        publishedPath(paths.brief(slug), language, defaultLanguage),
      ) as [Path, Path];
      if (entries.get(path)?.state !== 'live' || live.has(path) || !live.has(to)) continue;
      const entry: AddressEntry = { path, state: 'moved', to, on };
      entries.set(path, entry);
      moved.push([path, to]);
    }
  }
  return { ledger: { version: 1, addresses: [...entries.values()] }, moved };
}
