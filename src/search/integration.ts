import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Language } from '../model/language/language.ts';
import { dropFacts } from './drop-facts.ts';
import { briefPagesGlob, searchPages } from './finished-pages.ts';
import { indexSite } from './index-site.ts';
import { linkIndex } from './link-index.ts';
import { preloadImports } from './preload-imports.ts';
import { serveIndex } from './serve-index.ts';

/** Indexes the briefs at the end of a build; while developing, serves the index of the last build. */
export function search({ languages }: { languages: readonly Language[] }): AstroIntegration {
  let lastOutput: URL | undefined;
  let base = '/';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        lastOutput = config.outDir;
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server }) => {
        if (lastOutput) server.middlewares.use(serveIndex(fileURLToPath(lastOutput)));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const glob = briefPagesGlob(languages);
        const { pages } = await indexSite({
          dir: fileURLToPath(dir),
          glob,
          languages,
          onProgress: (step) => {
            tell(step.step === 'read' ? 'reading the briefs' : `writing ${step.pages} pages`);
          },
        });
        await dropFacts(fileURLToPath(dir), glob);
        const searched = searchPages(languages);
        await linkIndex(fileURLToPath(dir), searched);
        await preloadImports(fileURLToPath(dir), base, searched.values());
        if (pages === 0) logger.warn('no brief was found, so search will find nothing');
        else tell(`indexed ${pages} pages`);
      },
    },
  };
}

// Also where Astro's own lines are turned off because there are many pages.
function tell(line: string): void {
  process.stderr.write(`search: ${line}\n`);
}
