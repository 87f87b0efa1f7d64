/** Where a site is, as far as addresses tell it. */
export interface SiteAddress {
  /** The hosts it is known by: `pincite.example`, `localhost:4321`. */
  hosts: readonly string[];
  /** Base path, with slashes on both sides. */
  base: string;
  /** The front page in the reader's language: where pages that are named by their id alone are. */
  home: string;
}

/** What a text is as an address: a page of the site, by what stands after its origin, or a page elsewhere. */
export type ReadAddress = { kind: 'own'; href: string } | { kind: 'foreign' };

const sections = '(?:briefs|topics|regions|authors|sources|names|search)';
const idAndPart = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*#[\w-]+$/;
const path = new RegExp(`^/?(?:[a-z]{2,3}(?:-\\w+)?/)?${sections}/\\S*$`);

/** Reads a text as an address: whole, without its scheme, as a path, or as an id and a part of it; nothing where it is none. */
export function readAddress(text: string, site: SiteAddress): ReadAddress | undefined {
  if (idAndPart.test(text))
    return { kind: 'own', href: `${site.home}briefs/${text.replace('#', '/#')}` };
  if (/^https?:\/\//i.test(text)) return fromUrl(text, site) ?? { kind: 'foreign' };
  const within = text.startsWith(site.base)
    ? text.slice(site.base.length)
    : text.replace(/^\//, '');
  if (path.test(within)) return own(within, site);
  const host = namesOf(site).find((one) => text.startsWith(`${one}/`));
  const place = host === undefined ? '' : text.slice(host.length);
  return place.startsWith(site.base) ? own(place.slice(site.base.length), site) : undefined;
}

/** An id of a brief as it is typed by itself; it may be words as well. */
export function readId(text: string, { home }: Pick<SiteAddress, 'home'>): string | undefined {
  const isId = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(text) && text.length <= 200;
  return isId ? `${home}briefs/${text}/` : undefined;
}

// Many write `www.` before every host.
function namesOf({ hosts }: SiteAddress): string[] {
  return hosts.flatMap((host) => [host, `www.${host}`, host.replace(/^www\./, '')]);
}

function fromUrl(text: string, site: SiteAddress): ReadAddress | undefined {
  if (!URL.canParse(text)) return undefined;
  const { host, pathname, search, hash } = new URL(text);
  const isOwn = namesOf(site).includes(host) && `${pathname}/`.startsWith(site.base);
  return isOwn ? own(pathname.slice(site.base.length) + search + hash, site) : undefined;
}

// A page is a folder.
function own(rest: string, { base }: SiteAddress): ReadAddress {
  const [, place = '', after = ''] = /^([^?#]*)(.*)$/s.exec(rest) ?? [];
  const isFolder = place === '' || place.endsWith('/') || /\.\w+$/.test(place);
  return { kind: 'own', href: `${base}${place}${isFolder ? '' : '/'}${after}` };
}
