import type { AstroIntegration } from 'astro';
import { serveIndex } from '../../search/serve-index.ts';
import type { Settings } from '../../settings.ts';

/** Serves the search index of the last build in `dev`. */
export function serveSearch({ outDir }: Pick<Settings, 'outDir'>): AstroIntegration {
  return {
    name: 'pincite-serve-search',
    hooks: {
      'astro:server:setup': ({ server }) => void server.middlewares.use(serveIndex(outDir)),
    },
  };
}
