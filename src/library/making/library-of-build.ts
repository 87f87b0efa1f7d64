import { joinLibrary, type Library, type SiteRoot } from '../library.ts';
import { pageBuild } from '../page-build.ts';

let known: { key: object; library: Library } | undefined;

/** The library of the build that is going on, without drafts, for all that is written beside its pages: it is joined once. */
export function libraryOfBuild({ origin, base }: SiteRoot): Library {
  const key = pageBuild();
  if (!key) throw new Error('no build is going on');
  if (known?.key !== key) {
    known = { key, library: joinLibrary(key.entries, { origin, base }, { drafts: false }) };
  }
  return known.library;
}
