import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { setTimeout as pause } from 'node:timers/promises';
import { sep } from 'node:path';
import { interfaceLanguages } from './cli/checked/interface-languages.ts';
import { findingsTeller } from './cli/report/tell-findings.ts';
import { digestOfEntries, entriesOf, writeEntries } from './content/entries/entries-file.ts';
import { oneAtATime } from './content/show/one-at-a-time.ts';
import { latestToday } from './content/check/today.ts';
import { showContent } from './content/show/show-content.ts';
import { findJoinedSides } from './published/joined-sides.ts';
import { readSettings } from './settings.ts';

const { contentDir, renderCacheDir, buildCacheDir } = readSettings();

// Astro keeps no more than the digest of what was read, by which it knows that pages are out of date.
function keep({ store }: LoaderContext): void {
  const digest = digestOfEntries(buildCacheDir);
  store.set({ id: 'entries', data: { digest }, digest });
}

const tell = findingsTeller(contentDir);

// For `dev`, which shows what is there, whatever is wrong with it.
async function readAsItIs(): Promise<void> {
  const { content, findings } = await showContent(contentDir, {
    cacheDir: renderCacheDir,
    freshCode: true,
    interfaceLanguages: interfaceLanguages(),
    today: latestToday(),
    ofMerge: findJoinedSides(contentDir),
  });
  tell(findings);
  writeEntries(buildCacheDir, entriesOf(content, { drafts: true, findings }));
}

// Editors write a file in several steps, which end within this time mostly.
const pauseBetweenEvents = 40;

// Of many files that take each other's place, the watcher may not tell of the last one.
const pauseBeforeSecondLook = 500;

let isWatched = false;

function watch(context: LoaderContext): void {
  isWatched = true;
  const update = oneAtATime(async () => {
    await pause(pauseBetweenEvents);
    await readAsItIs();
    keep(context);
  });
  let secondLook: NodeJS.Timeout | undefined;
  const look = () => {
    update().catch((error: unknown) => context.logger.error(String(error)));
  };
  context.watcher?.add(contentDir);
  for (const event of ['change', 'add', 'unlink'] as const) {
    context.watcher?.on(event, (file: string) => {
      if (!file.startsWith(contentDir + sep)) return;
      look();
      clearTimeout(secondLook);
      secondLook = setTimeout(look, pauseBeforeSecondLook).unref();
    });
  }
}

const loader: Loader = {
  name: 'pincite',
  async load(context) {
    // Else the code alone is bundled, or types are made, for which no content is asked.
    if (!context.watcher) return;
    await readAsItIs();
    keep(context);
    if (!isWatched) watch(context);
  },
};

export const collections = {
  content: defineCollection({ loader, schema: z.object({ digest: z.string() }) }),
};
