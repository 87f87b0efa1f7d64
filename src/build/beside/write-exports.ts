import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEntries } from '../../content/entries/entries-file.ts';
import { exportFiles } from '../../library/files/export-files.ts';
import { exportGroups } from '../../library/files/export-groups.ts';
import { libraryOfBuild } from '../../library/making/library-of-build.ts';
import { joinLibrary, type SiteRoot } from '../../library/library.ts';
import { ExportWriter } from '../kept/keep-exports.ts';
import type { PageKeeper } from '../kept/keep-pages.ts';
import { mediaTypeOf } from '../../model/files/media-types.ts';
import { openDigests } from '../../library/making/open-digests.ts';
import { openStore } from '../../content/files/file-store.ts';
import type { Settings } from '../../settings.ts';

/**
 * Writes what pages offer beside themselves when these are done, or takes it over from the last output, and makes it on demand in `dev`.
 *
 * From the entries, not by pages of Astro's, each of which costs as much as a page of text.
 */
export function writeExports(
  { base, buildCacheDir }: Pick<Settings, 'base' | 'buildCacheDir'>,
  { origin }: Pick<SiteRoot, 'origin'>,
  keeper: Pick<PageKeeper, 'last' | 'recordExports'>,
): AstroIntegration {
  return {
    name: 'pincite-exports',
    hooks: {
      'astro:server:setup'({ server }) {
        server.middlewares.use((request, response, next) => {
          const [address = ''] = (request.url ?? '').split('?');
          if (!exported.test(address)) {
            next();
            return;
          }
          const entries = readEntries(buildCacheDir);
          const files = exportFiles(joinLibrary(entries, { origin, base }, { drafts: true }));
          const file = files.find((one) => one.address === address);
          if (!file) {
            next();
            return;
          }
          response.setHeader('Content-Type', mediaTypeOf(address));
          response.end(file.write());
        });
      },
      'astro:build:done'({ dir }) {
        const library = libraryOfBuild(buildCacheDir, { origin, base });
        const writer = new ExportWriter({
          ...{ last: keeper.last(), out: fileURLToPath(dir), base },
          digests: openDigests(library),
          store: openStore(join(fileURLToPath(buildCacheDir), 'chapters')),
        });
        const { files, kept, records } = writer.write(exportGroups(library, writer.known));
        keeper.recordExports(records);
        process.stderr.write(`files beside pages: ${files}, ${kept} of them as they were\n`);
      },
    },
  };
}

const exported =
  /\/(?:(?:cite|sources)\.(?:bib|ris|json)|index\.(?:md|json)|briefs\.(?:json|csv)|feed\.(?:xml|json)|llms\.txt|[^/]+\.epub)$/;
