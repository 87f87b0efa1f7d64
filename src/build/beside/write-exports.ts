import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportGroups } from '../../library/files/export-groups.ts';
import { libraryOfBuild } from '../../library/library-of-build.ts';
import { ExportWriter } from '../kept/keep-exports.ts';
import type { PageKeeper } from '../kept/keep-pages.ts';
import { openDigests } from '../../library/making/open-digests.ts';
import { openStore } from '../../content/files/file-store.ts';
import type { Settings } from '../../settings.ts';

/**
 * Writes what pages offer beside themselves, or takes it over from the last output.
 *
 * From the entries, not by pages of Astro's, each of which costs as much as a page of text.
 */
export function writeExports(
  { base, buildCacheDir }: Pick<Settings, 'base' | 'buildCacheDir'>,
  { out, keeper }: { out: string; keeper: Pick<PageKeeper, 'last' | 'recordExports'> },
): void {
  const library = libraryOfBuild();
  const writer = new ExportWriter({
    ...{ last: keeper.last(), out, base },
    digests: openDigests(library),
    store: openStore(join(fileURLToPath(buildCacheDir), 'chapters')),
  });
  const { files, kept, records } = writer.write(exportGroups(library, writer.known));
  keeper.recordExports(records);
  process.stderr.write(`files beside pages: ${files}, ${kept} of them as they were\n`);
}
