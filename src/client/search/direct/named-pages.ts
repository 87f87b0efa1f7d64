import { addressLike } from '../grammar/cut-signs.ts';
import type { AddressKind } from '../grammar/cutter.ts';
import { typedQuery } from '../query/typed-query.ts';
import { findPage, type FoundPage } from './find-page.ts';
import { readAddress, readId, type SiteAddress } from './read-address.ts';

/** What a query names of pages by their addresses or ids. */
export interface NamedPages {
  /** What the addresses in it lead to. */
  addresses: readonly (readonly [text: string, kind: AddressKind])[];
  /** The page at one of these addresses. */
  page: FoundPage | undefined;
  /** The page whose id is the query or a word of it, to be asked where no text has the words: most ids are words as well. */
  byId: () => Promise<FoundPage | undefined>;
}

const mostAddresses = 3;
const mostIds = 2;

/** How to have the pages that a query names; what is still typed names none. */
export function openNamedPages(
  asked: Omit<AskedSite, 'hosts'>,
): (query: string, isTyping: boolean) => Promise<NamedPages> {
  const site: AskedSite = { ...asked, hosts: [location.host, ...canonicalHosts()] };
  return (text, isTyping) =>
    isTyping
      ? Promise.resolve({ addresses: [], page: undefined, byId: () => Promise.resolve(undefined) })
      : readAddresses(typedQuery(text), site);
}

interface AskedSite extends SiteAddress {
  /** Whether a brief has this id. */
  isId: (text: string) => Promise<boolean>;
}

async function readAddresses(query: string, site: AskedSite): Promise<NamedPages> {
  const texts = [...new Set(query.match(new RegExp(addressLike, 'gu')))].slice(0, mostAddresses);
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
  return {
    addresses: found.map(([text, { kind }]) => [text, kind] as const),
    page,
    byId: () => findById(query, site),
  };
}

// Most words with hyphens are ids of nothing, which no server is asked for.
async function findById(query: string, site: AskedSite): Promise<FoundPage | undefined> {
  const words = query.split(/\s+/).filter((word) => readId(word, site));
  const areIds = await Promise.all(words.map(site.isId));
  const ids = words.filter((_, at) => areIds[at]).slice(0, mostIds);
  const found = await Promise.all(ids.map((id) => findInside(readId(id, site) ?? '', site)));
  return found.find((page) => page !== undefined);
}

// A brief may not be there in the reader's language.
async function findInside(
  href: string,
  { home, base }: SiteAddress,
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
