import { readEntries, stampOfEntries } from '../../content/entries/entries-file.ts';
import { joinLibrary, type Library, type SiteRoot } from '../library.ts';

let known: { key: string; library: Library } | undefined;

/** The library of a build, without drafts, for all that is written beside its pages: it is read and joined once. */
export function libraryOfBuild(cacheDir: URL, { origin, base }: SiteRoot): Library {
  const key = [cacheDir.href, origin, base, stampOfEntries(cacheDir)].join('\n');
  if (known?.key !== key) {
    const library = joinLibrary(readEntries(cacheDir), { origin, base }, { drafts: false });
    known = { key, library };
  }
  return known.library;
}
