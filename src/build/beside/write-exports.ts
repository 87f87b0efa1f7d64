import type { AstroIntegration } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEntries } from '../../content/entries/entries-file.ts';
import { exportFiles } from '../../library/files/export-files.ts';
import { joinLibrary, type SiteRoot } from '../../library/library.ts';
import { mediaTypeOf } from '../../model/files/media-types.ts';
import type { Settings } from '../../settings.ts';

/**
 * Writes what pages offer beside themselves when these are done, and makes it on demand in `dev`.
 *
 * From the entries, not by pages of Astro's, each of which costs as much as a page of text.
 */
export function writeExports(
  { base, buildCacheDir }: Pick<Settings, 'base' | 'buildCacheDir'>,
  { origin }: Pick<SiteRoot, 'origin'>,
): AstroIntegration {
  const files = ({ drafts }: { drafts: boolean }) =>
    exportFiles(joinLibrary(readEntries(buildCacheDir), { origin, base }, { drafts }));
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
          const file = files({ drafts: true }).find((one) => one.address === address);
          if (!file) {
            next();
            return;
          }
          response.setHeader('Content-Type', mediaTypeOf(address));
          response.end(file.write());
        });
      },
      'astro:build:done'({ dir, logger }) {
        const out = fileURLToPath(dir);
        let count = 0;
        for (const { address, write } of files({ drafts: false })) {
          const path = join(out, address.slice(base.length - 1));
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, write());
          count += 1;
        }
        logger.info(`${count} files beside pages`);
      },
    },
  };
}

const exported =
  /\/(?:(?:cite|sources)\.(?:bib|ris|json)|index\.(?:md|json)|briefs\.(?:json|csv)|feed\.(?:xml|json)|llms\.txt|[^/]+\.epub)$/;
