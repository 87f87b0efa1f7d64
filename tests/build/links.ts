import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { all, attribute, attributes, type Page } from './pages.ts';

/** Where a site stands, as its links are written. */
export interface Place {
  origin: string;
  /** With slashes on both sides. */
  base: string;
}

/** Where a page's links and forms lead on the site, as paths below its base with fragments; templates aside. */
function internalLinks(page: Page, { origin, base }: Place): { path: string; hash: string }[] {
  const here = new URL(base + page.address.slice(1), origin);
  return [...all(page, 'a[href]'), ...all(page, 'form[action]')]
    .filter((element) => element.closest('template') === null)
    .map((element) => attribute(element, 'href') ?? attribute(element, 'action') ?? '')
    .map((address) => new URL(address, here))
    .filter((url) => url.origin === origin)
    .map(({ pathname, hash }) => ({
      path: pathname.startsWith(base)
        ? pathname.slice(base.length - 1)
        : `outside ${base}: ${pathname}`,
      hash: decodeURIComponent(hash.slice(1)),
    }));
}

/** Links of a page that lead to no file, or to no id in it. */
export function brokenLinks(
  page: Page,
  dir: string,
  pages: ReadonlyMap<string, Page>,
  place: Place,
) {
  return internalLinks(page, place)
    .filter(({ path, hash }) => {
      const target = pages.get(path);
      if (!target) return !isFile(join(dir, decodeURIComponent(path)));
      return hash !== '' && !idsOf(target).has(hash);
    })
    .map(({ path, hash }) => `${page.address} -> ${path}${hash && `#${hash}`}`);
}

/** The addresses reached from a page by following links. */
export function reachableFrom(start: string, pages: ReadonlyMap<string, Page>, place: Place) {
  const reached = new Set([start]);
  for (const address of reached) {
    const page = pages.get(address);
    for (const { path } of page ? internalLinks(page, place) : []) reached.add(path);
  }
  return reached;
}

const ids = new WeakMap<Page, Set<string>>();

function idsOf(page: Page): Set<string> {
  const known = ids.get(page) ?? new Set(attributes(page, '[id]', 'id'));
  ids.set(page, known);
  return known;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
