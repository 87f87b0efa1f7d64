import { memoize } from '../../../model/memoize.ts';

/** A page of this site, and the part of it that was asked for. */
export interface FoundPage {
  href: string;
  title: string;
  language: string;
  part?: { kind: 'passage' | 'note' | 'section'; name: string };
  /** A part that was asked for and is not there. */
  missing?: string;
}

/** The page at an address, if there is one; the title and the part are its own. */
export async function findPage(href: string): Promise<FoundPage | undefined> {
  const { origin, pathname, search, hash } = new URL(href, location.href);
  const page = await pageAt(origin + pathname);
  if (!page) return undefined;
  const [id = ''] = hash.slice(1).split(':~:').map(decoded);
  const own = {
    href: pathname + search + hash,
    title: page.querySelector('h1')?.textContent.trim() ?? page.title,
    language: page.documentElement.lang,
  };
  const element = id ? page.getElementById(id) : null;
  if (id && !element) return { ...own, href: pathname, missing: id };
  return element ? { ...own, ...partOf(id, element) } : own;
}

const pageAt = memoize(async (address: string): Promise<Document | undefined> => {
  // Without an answer nothing can be said of it.
  const response = await fetch(address).catch(() => undefined);
  const isPage = response?.ok && response.headers.get('content-type')?.includes('html');
  return isPage ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined;
});

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function partOf(id: string, element: Element): Pick<FoundPage, 'part'> {
  const [, passage] = /^p(\d+[a-z]*)$/.exec(id) ?? [];
  if (passage !== undefined) return { part: { kind: 'passage', name: passage } };
  const [, note] = /^(?:note|ref)-([\w-]+?)(?:--\d+)?$/.exec(id) ?? [];
  if (note !== undefined) return { part: { kind: 'note', name: note } };
  const name = /^h[1-6]$/i.test(element.tagName) ? element.textContent.trim() : '';
  return name ? { part: { kind: 'section', name } } : {};
}
