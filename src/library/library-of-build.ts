import { joinLibrary, type Library } from './library.ts';
import { type PageBuild, pageBuild } from './page-build.ts';

let known: { of: PageBuild; library: Library } | undefined;

/** The library of the build that is going on, without drafts, for all that is written beside its pages: it is joined once. */
export function libraryOfBuild(): Library {
  const build = pageBuild();
  if (!build) throw new Error('no build is going on');
  if (known?.of !== build) {
    known = { of: build, library: joinLibrary(build.entries, build.root, { drafts: false }) };
  }
  return known.library;
}
