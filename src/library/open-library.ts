import { base, site as siteUrl } from 'astro:config/server';
import { getEntry } from 'astro:content';
import { readEntries } from '../content/entries/entries-file.ts';
import { readSettings } from '../settings.ts';
import { normalizeBase } from '../model/addresses.ts';
import { joinLibrary, type Library } from './library.ts';
import { libraryOfBuild } from './library-of-build.ts';
import { pageBuild } from './page-build.ts';

/** The library of this build; in `dev` it is read and joined anew each time, since content changes under it. */
export async function openLibrary(): Promise<Library> {
  return pageBuild() ? libraryOfBuild() : readLibrary();
}

async function readLibrary(): Promise<Library> {
  // Asked so that Astro knows what pages depend on.
  if (!(await getEntry('content', 'entries'))) throw new Error('the content was not loaded');
  const root = { origin: siteUrl?.replace(/\/$/, '') ?? '', base: normalizeBase(base) };
  return joinLibrary(readEntries(readSettings().buildCacheDir), root, { drafts: true });
}
