import type { FieldLabelsFile } from '../../../model/files/field-labels.ts';
import { addressLike } from '../grammar/cut-signs.ts';
import type { GrammarContext } from '../grammar/cutter.ts';
import { typedQuery } from '../query/typed-query.ts';
import { matchValues, type ValueMatcher } from '../query/match-values.ts';
import { findPage, type FoundPage } from './find-page.ts';
import { readAddress, readId, type SiteAddress } from './read-address.ts';

/** What a query may name of the site beside words, and the page that it names. */
export interface KnownSite extends GrammarContext {
  /** On its way while the words are looked for. */
  page: Promise<FoundPage | undefined>;
}

const mostAddresses = 3;

/** How to have what the grammar needs to know of the site for a query; what is still typed names no page. */
export function openKnownSite(
  { base, home }: Pick<SiteAddress, 'base' | 'home'>,
  labels: () => Promise<FieldLabelsFile>,
): (query: string, isTyping: boolean) => Promise<KnownSite> {
  const site: SiteAddress = { base, home, hosts: [location.host, ...canonicalHosts()] };
  let matcher: ValueMatcher | undefined;
  return async (text, isTyping) => {
    const query = typedQuery(text);
    // Only fields ask for values.
    if (query.includes(':')) matcher ??= matchValues(await labels());
    const valuesOf: ValueMatcher = (field, text) => matcher?.(field, text) ?? [];
    if (isTyping)
      return { valuesOf, addressKind: () => undefined, page: Promise.resolve(undefined) };
    return { valuesOf, ...(await readAddresses(query, site)) };
  };
}

async function readAddresses(
  query: string,
  site: SiteAddress,
): Promise<Pick<KnownSite, 'addressKind' | 'page'>> {
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
  const id = readId(query.trim(), site);
  const kinds = new Map(found);
  const [, { page } = { page: undefined }] = found.find(([, one]) => one.page) ?? [];
  return {
    addressKind: (text) => kinds.get(text)?.kind,
    page: !page && id !== undefined ? findInside(id, site) : Promise.resolve(page),
  };
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
