import { fileURLToPath } from 'node:url';
import { readEntries } from '../../content/entries/entries-file.ts';
import { openStore } from '../../content/files/file-store.ts';
import { exportGroups } from '../../library/files/export-groups.ts';
import type { SiteRoot } from '../../library/library.ts';
import { libraryOfBuild } from '../../library/library-of-build.ts';
import { openDigests } from '../../library/making/open-digests.ts';
import { beginPages } from '../../library/page-build.ts';
import { type ExportPlace, ExportWriter, type WrittenExports } from '../kept/keep-exports.ts';
import { KeptParts } from '../kept/kept-parts.ts';

/** Which files beside pages are written, and where: what can be sent to a thread. */
export interface ExportsTask extends Pick<ExportPlace, 'last' | 'out' | 'lacking'> {
  root: SiteRoot;
  /** The folder of what a build keeps, as a file URL. */
  cacheDir: string;
}

/**
 * Writes what pages offer beside themselves, or takes it over from the last output.
 *
 * From the entries, not by pages of Astro's, each of which costs as much as a page of text.
 */
export default function writeExports({ root, cacheDir, ...place }: ExportsTask): WrittenExports {
  const cache = new URL(cacheDir);
  // No file beside pages names a social card.
  const cards = new Map<string, true>();
  beginPages({ root, entries: readEntries(cache), last: undefined, cards, tell: () => undefined });
  const library = libraryOfBuild();
  const writer = new ExportWriter({
    ...place,
    base: root.base,
    digests: openDigests(library),
    readable: library.readable,
    parts: new KeptParts(openStore(fileURLToPath(new URL('parts', cache)))),
  });
  return writer.write(exportGroups(library, writer.known));
}
