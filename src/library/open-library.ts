import { base, site as siteUrl } from 'astro:config/server';
import { getEntry } from 'astro:content';
import { readEntries } from '../content/entries/entries-file.ts';
import { readSettings } from '../settings.ts';
import { normalizeBase } from '../model/addresses.ts';
import { joinLibrary, type Library } from './library.ts';
import { pageBuild } from './page-build.ts';

let library: Promise<Library> | undefined;

/** The library of this build; in `dev` it is joined anew each time, since content changes under it. */
export function openLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return readLibrary();
  library ??= readLibrary();
  return library;
}

async function readLibrary(): Promise<Library> {
  // So Astro knows what pages depend on.
  if (import.meta.env.DEV && !(await getEntry('content', 'entries'))) {
    throw new Error('the content was not loaded');
  }
  const entries = pageBuild()?.entries ?? readEntries(readSettings().buildCacheDir);
  const root = { origin: siteUrl?.replace(/\/$/, '') ?? '', base: normalizeBase(base) };
  return joinLibrary(entries, root, { drafts: import.meta.env.DEV });
}
