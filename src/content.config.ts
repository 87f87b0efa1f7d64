import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type BriefEntry, briefEntry, type PageEntry, pageEntries } from './content/entries.ts';
import { readContent, type Reading } from './content/read-content.ts';
import type { Packed } from './content/packed.ts';
import { readSettings } from './content/settings.ts';
import type { Author } from './model/author.ts';
import type { BriefType } from './model/brief-type.ts';
import type { Content, Filed } from './model/content.ts';
import type { Region } from './model/region.ts';
import type { Site } from './model/site.ts';
import type { Source } from './model/source.ts';
import type { Topic } from './model/topic.ts';

const { contentDir, renderCacheDir } = readSettings();

// One reading of the folder serves all collections that ask within the same turn.
let reading: Promise<Reading> | undefined;
function readTogether(): Promise<Reading> {
  reading ??= readContent(contentDir, {
    cacheDir: renderCacheDir,
    freshCode: import.meta.env.DEV,
  }).finally(() => {
    reading = undefined;
  });
  return reading;
}

/**
 * A collection of what a reading holds of one kind; data are typed by the reader already.
 *
 * Each record is one string of JSON: Astro makes a module of its store, and to bundle ten thousand
 * briefs as objects takes a minute and a gigabyte.
 */
function collect<T extends object>(name: string, pick: (content: Content) => [string, T][]) {
  const load = async (context: LoaderContext) => {
    const { content, faults } = await readTogether();
    // Every collection sees the same faults; one of them tells.
    for (const { file, message } of name === 'site' ? faults : []) {
      context.logger.error(`${file}: ${message}`);
    }
    if (faults.length > 0 && !context.watcher) throw new Error('content has faults: npm run check');
    const seen = new Set<string>();
    for (const [id, data] of pick(content)) {
      seen.add(id);
      const json = JSON.stringify(data);
      context.store.set({ id, data: { json }, digest: context.generateDigest(json) });
    }
    // While a file is at fault, `dev` shows its last good state.
    if (faults.length > 0) return;
    for (const id of context.store.keys()) if (!seen.has(id)) context.store.delete(id);
  };
  const loader: Loader = {
    name: `pincite-${name}`,
    async load(context) {
      await load(context);
      context.watcher?.add(contentDir);
      for (const event of ['change', 'add', 'unlink'] as const) {
        context.watcher?.on(event, (file: string) => {
          // A file that is being replaced may be gone for a moment; its next event is the good one.
          if (file.startsWith(contentDir))
            load(context).catch((error: unknown) => context.logger.error(String(error)));
        });
      }
    },
  };
  return defineCollection({ loader, schema: z.custom<Packed<T>>() });
}

function filed<T>(records: ReadonlyMap<string, Filed<T>>): [string, T][] {
  return [...records].map(([id, { data }]) => [id, data]);
}

export const collections = {
  site: collect<Site>('site', ({ site }) => (site ? [['site', site.data]] : [])),
  authors: collect<Author>('authors', ({ authors }) => filed(authors)),
  topics: collect<Topic>('topics', ({ topics }) => filed(topics)),
  regions: collect<Region>('regions', ({ regions }) => filed(regions)),
  types: collect<BriefType>('types', ({ types }) => filed(types)),
  sources: collect<Source>('sources', ({ sources }) => filed(sources)),
  briefs: collect<BriefEntry>('briefs', ({ briefs }) =>
    [...briefs].map(([id, brief]) => [id, briefEntry(brief)]),
  ),
  pages: collect<PageEntry>('pages', ({ pages }) =>
    pageEntries(pages).map((page) => [page.id, page]),
  ),
};
