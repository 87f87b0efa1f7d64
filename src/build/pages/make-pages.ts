import { dirname, join } from 'node:path';
import type { PageBuild } from '../../library/page-build.ts';
import type { SiteBase } from '../../model/addresses.ts';
import type { PageMaker, PageToMake } from '../bundle/page-maker.ts';
import { makeFolder, writeAnew } from '../../content/files/write-anew.ts';

/** Where pages go and are published, and who is told how far they have come. */
interface PagePlace extends Pick<SiteBase, 'origin' | 'base'> {
  /** Folder of the output. */
  out: string;
  onProgress: (what: string, done: number, total: number) => void;
  /** Called when it is known which pages are made, before any is written. */
  onFound: () => void;
}

/**
 * Makes the pages of which anything has changed, one after the other, into an output folder.
 *
 * @returns the addresses of those that readers are led to, below the base.
 */
export async function makePages(
  { findPages, makePage }: PageMaker,
  build: PageBuild,
  { out, origin, base, onProgress, onFound }: PagePlace,
): Promise<string[]> {
  const folders = new Set<string>();
  const pages = await findPages(build);
  refuseTwice(pages);
  onFound();
  for (const [done, page] of pages.entries()) {
    onProgress('pages', done, pages.length);
    const made = await makePage(page, new URL(base + addressOf(page), origin)).catch(
      (cause: unknown) => {
        throw new Error(`${addressOf(page)} could not be made by ${page.route.component}`, {
          cause,
        });
      },
    );
    const file = join(out, fileOf(page));
    const folder = dirname(file);
    if (!folders.has(folder)) makeFolder(folder);
    folders.add(folder);
    writeAnew(file, made);
  }
  return pages.filter(isLedTo).map(addressOf);
}

function refuseTwice(pages: readonly PageToMake[]): void {
  const seen = new Map<string, PageToMake>();
  for (const page of pages) {
    const file = fileOf(page);
    const other = seen.get(file);
    if (other)
      throw new Error(`${file} is made by ${other.route.component} and ${page.route.component}`);
    seen.set(file, page);
  }
}

function pathOf({ pathname }: PageToMake): string {
  return pathname.replace(/^\/|\/$/g, '');
}

// A file of a name that its template gives it is asked for as templates are: with a slash at the end.
function addressOf(page: PageToMake): string {
  const path = pathOf(page);
  const isOpen = page.route.type === 'page' || page.pathname.endsWith('/');
  return isOpen && path !== '' ? `${path}/` : path;
}

function isLedTo(page: PageToMake): boolean {
  return page.route.type === 'page' && pathOf(page) !== noPage;
}

function fileOf(page: PageToMake): string {
  const path = pathOf(page);
  if (page.route.type !== 'page') return path;
  return path === noPage ? `${noPage}.html` : join(path, 'index.html');
}

// What says that there is no page; hosts look for it under a name of its own.
const noPage = '404';
