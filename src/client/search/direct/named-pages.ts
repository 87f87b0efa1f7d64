import { addressLike } from '../grammar/address-like.ts';
import { typedQuery } from '../query/typed-query.ts';
import type { FoundPage } from './find-page.ts';
import type { OwnSite, ReadAddresses } from './read-named-pages.ts';

/** What a query names of pages by their addresses or ids. */
export interface NamedPages extends ReadAddresses {
  /** The page whose id is the query or a word of it, to be asked where no text has the words: most ids are words as well. */
  byId: () => Promise<FoundPage | undefined>;
}

const mostAddresses = 3;

/**
 * How to have the pages that a query names; what is still typed names none. Few queries name any: what reads addresses and
 * pages is fetched for these. Where it cannot be had, nothing can be said of them.
 */
export function openNamedPages(
  site: OwnSite,
): (query: string, isTyping: boolean) => Promise<NamedPages> {
  const reader = () => import('./read-named-pages.ts').catch(() => undefined);
  return async (text, isTyping) => {
    if (isTyping) return { addresses: [], page: undefined, byId: () => Promise.resolve(undefined) };
    const query = typedQuery(text);
    const texts = [...new Set(query.match(new RegExp(addressLike, 'gu')))].slice(0, mostAddresses);
    const read = texts.length > 0 ? await (await reader())?.readAddresses(texts, site) : undefined;
    return {
      addresses: [],
      page: undefined,
      ...read,
      byId: async () => (await reader())?.findById(query, site),
    };
  };
}
