import type { AstroIntegration } from 'astro';
import { readEntries } from '../../content/entries/entries-file.ts';
import { exportFiles } from '../../library/files/export-files.ts';
import { joinLibrary } from '../../library/library.ts';
import { mediaTypeOf } from '../../model/files/media-types.ts';
import type { Settings } from '../../settings.ts';

/** Makes on demand, in `dev`, what pages offer beside themselves. */
export function serveExports(
  { base, buildCacheDir }: Pick<Settings, 'base' | 'buildCacheDir'>,
  origin: string,
): AstroIntegration {
  return {
    name: 'pincite-serve-exports',
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
    },
  };
}

const exported =
  /\/(?:(?:cite|sources)\.(?:bib|ris|json)|index\.(?:md|json)|briefs\.(?:json|csv)|feed\.(?:xml|json)|llms\.txt|[^/]+\.epub)$/;
