import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import {
  digestOfEntries,
  entriesOf,
  keepMissing,
  writeEntries,
} from './content/entries/entries-file.ts';
import { readContent } from './content/read/read-content.ts';
import { readSettings } from './settings.ts';
import { isError } from './model/reading/issue.ts';

const { contentDir, renderCacheDir, buildCacheDir, isChecked } = readSettings();

// Astro keeps no more than the digest of what was read, by which it knows that pages are out of date.
async function load(context: LoaderContext): Promise<void> {
  const digest = isChecked ? digestOfEntries(buildCacheDir) : await readAnew(context);
  context.store.set({ id: 'entries', data: { digest }, digest });
}

async function readAnew({ logger, store, watcher }: LoaderContext): Promise<string> {
  const { content, faults } = await readContent(contentDir, {
    cacheDir: renderCacheDir,
    freshCode: import.meta.env.DEV,
  });
  const errors = faults.filter(isError);
  for (const { file, message } of errors) logger.error(`${file}: ${message}`);
  if (errors.length > 0 && !watcher) throw new Error('content has faults: npm run check');
  const entries = entriesOf(content, { drafts: import.meta.env.DEV });
  // While a file is at fault, `dev` shows its last good state.
  const isBroken = errors.length > 0 && store.has('entries');
  writeEntries(buildCacheDir, isBroken ? keepMissing(entries, buildCacheDir) : entries);
  return digestOfEntries(buildCacheDir);
}

const loader: Loader = {
  name: 'pincite',
  async load(context) {
    await load(context);
    context.watcher?.add(contentDir);
    for (const event of ['change', 'add', 'unlink'] as const) {
      context.watcher?.on(event, (file: string) => {
        // A file that is being replaced may be gone for a moment; its next event is the good one.
        if (file.startsWith(contentDir)) {
          load(context).catch((error: unknown) => context.logger.error(String(error)));
        }
      });
    }
  },
};

export const collections = {
  content: defineCollection({ loader, schema: z.object({ digest: z.string() }) }),
};
