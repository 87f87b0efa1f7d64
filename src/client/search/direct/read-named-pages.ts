import { memoize } from '../../../model/memoize.ts';
import type { AddressKind } from '../grammar/cutter.ts';
import { openKnownIds } from '../index/known-ids.ts';
import { findPage, type FoundPage } from './find-page.ts';
import { readAddress, readId, type SiteAddress } from './read-address.ts';

/** The site that a search page belongs to. */
export interface OwnSite extends Omit<SiteAddress, 'hosts'> {
  /** Address of the file of ids. */
  ids: string;
}

/** What the addresses in a query are. */
export interface ReadAddresses {
  /** What each of them leads to. */
  addresses: readonly (readonly [text: string, kind: AddressKind])[];
  /** The page at one of them. */
  page: FoundPage | undefined;
}

const mostIds = 2;
const knownIds = memoize(openKnownIds);

/** What the addresses in a query lead to, and the page at one of them. */
export async function readAddresses(
  texts: readonly string[],
  own: OwnSite,
): Promise<ReadAddresses> {
  const site = { ...own, hosts: [location.host, ...canonicalHosts()] };
  const read = texts.flatMap((text) => {
    const address = readAddress(text, site);
    return address ? [{ text, address }] : [];
  });
  const found = await Promise.all(
    read.map(async ({ text, address }) => {
      const page = address.kind === 'own' ? await findInside(address.href, site) : undefined;
      const missing = address.kind === 'own' ? ('missing' as const) : address.kind;
      return [text, { kind: page ? ('own' as const) : missing, page }] as const;
    }),
  );
  const [, { page } = { page: undefined }] = found.find(([, one]) => one.page) ?? [];
  return { addresses: found.map(([text, { kind }]) => [text, kind] as const), page };
}

/** The page whose id is a query or a word of it. Most words with hyphens are ids of nothing, which no server is asked for. */
export async function findById(query: string, site: OwnSite): Promise<FoundPage | undefined> {
  const words = query.split(/\s+/).filter((word) => readId(word, site));
  const areIds = await Promise.all(words.map(knownIds(site.ids)));
  const ids = words.filter((_, at) => areIds[at]).slice(0, mostIds);
  const found = await Promise.all(ids.map((id) => findInside(readId(id, site) ?? '', site)));
  return found.find((page) => page !== undefined);
}

// A brief may not be there in the reader's language.
async function findInside(
  href: string,
  { home, base }: Pick<SiteAddress, 'home' | 'base'>,
): Promise<FoundPage | undefined> {
  const own = await findPage(href);
  return (
    own ??
    (href.startsWith(home) && home !== base ? findPage(base + href.slice(home.length)) : undefined)
  );
}

// Copied addresses are of the published site, wherever this page is served.
function canonicalHosts(): string[] {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return link && URL.canParse(link.href) ? [new URL(link.href).host] : [];
}
