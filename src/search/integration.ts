import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Language } from '../model/language/language.ts';
import {
  type FinishedPage,
  finishedPageChannel,
  type KeptPages,
  keptPagesChannel,
} from '../model/page/finished-page.ts';
import { finishedBriefs, searchPages } from './finished-pages.ts';
import { type IndexThread, openIndexThread } from './index-thread.ts';
import { linkIndex } from './link-index.ts';
import { preloadImports } from './preload-imports.ts';
import { serveIndex } from './serve-index.ts';

/** What the search of a site is made with. */
interface SearchOptions {
  languages: readonly Language[];
  /** Folder of what is kept from build to build. */
  cacheDir: URL;
  /** Changes with the code that makes an index. */
  version: string;
  /** Whether all is indexed anew. */
  isFull?: boolean;
}

/** Indexes the briefs while a build makes their pages; while developing, serves the index of the last build. */
export function search(options: SearchOptions): AstroIntegration {
  const { languages } = options;
  let lastOutput: URL | undefined;
  let base = '/';
  let index: IndexThread | undefined;
  const others = new Set<string>();
  // Called at once, and awaited by whoever made the page.
  const take = (message: unknown) => {
    const page = message as FinishedPage;
    const address = page.path.slice(base.length - 1);
    if (isBrief(page.html)) page.isTaken = index?.add(address, page.html);
    else others.add(address);
  };
  const keep = (message: unknown) => {
    if (index) keepPages(message as KeptPages, base, index);
  };
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
      'astro:build:start': () => {
        others.clear();
        index = openIndexThread(sentOptions(options), tell);
        subscribe(finishedPageChannel, take);
        subscribe(keptPagesChannel, keep);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        unsubscribe(finishedPageChannel, take);
        unsubscribe(keptPagesChannel, keep);
        const start = performance.now();
        // Where a brief was, a notice may be now.
        const briefs = (await finishedBriefs(out, languages)).filter((one) => !others.has(one));
        const finished = await index?.finish(out, briefs);
        await index?.close();
        performance.measure('pincite index', { start });
        const searched = searchPages(languages);
        await linkIndex(out, searched);
        await preloadImports(out, base, searched.values());
        if (!finished?.texts) logger.warn('no brief was found, so search will find nothing');
        else tell(`${finished.texts} texts, ${finished.indexed} of them indexed anew`);
      },
    },
  };
}

// The index has addresses below the base.
function keepPages(kept: KeptPages, base: string, index: IndexThread): void {
  const own = kept.pages.map(([path, digest]) => [path.slice(base.length - 1), digest] as const);
  kept.unknown = index
    .keep(own)
    .then((unknown) => new Set(unknown.map((address) => base.slice(0, -1) + address)));
}

function isBrief(html: string): boolean {
  return html.includes(' data-pagefind-body');
}

function sentOptions({ cacheDir, ...options }: SearchOptions) {
  return { ...options, dir: join(fileURLToPath(cacheDir), 'search') };
}

// Also where Astro's own lines are turned off because there are many pages.
function tell(line: string): void {
  process.stderr.write(`search: ${line}\n`);
}
