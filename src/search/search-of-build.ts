import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** What the search of a site is made with. */
interface SearchOptions {
  languages: readonly Language[];
  /** Path that the site lives under, with slashes on both sides. */
  base: string;
  /** Folder of what is kept from build to build. */
  cacheDir: URL;
  /** Changes with the code that makes an index. */
  version: string;
  /** Whether all is indexed anew. */
  isFull?: boolean;
}

/** The search of a site that is being made. */
export interface SearchOfBuild {
  /** Writes the index of all its briefs into its folder, and tells the search pages of it. */
  finish: (out: string) => Promise<void>;
  /** Lets go of everything, whether or not it is finished. */
  close: () => Promise<void>;
}

/** Indexes the briefs of a site while their pages are made. */
export function openSearch(options: SearchOptions): SearchOfBuild {
  const { languages, base } = options;
  const index = openIndexThread(sentOptions(options), tell);
  const others = new Set<string>();
  // Called at once, and awaited by whoever made the page.
  const take = (message: unknown) => {
    const page = message as FinishedPage;
    const address = page.path.slice(base.length - 1);
    if (isBrief(page.html)) page.isTaken = index.add(address, page.html);
    else others.add(address);
  };
  const keep = (message: unknown) => {
    keepPages(message as KeptPages, base, index);
  };
  subscribe(finishedPageChannel, take);
  subscribe(keptPagesChannel, keep);
  return {
    finish: async (out) => {
      // Where a brief was, a notice may be now.
      const briefs = (await finishedBriefs(out, languages)).filter((one) => !others.has(one));
      const { texts, indexed } = await index.finish(out, briefs);
      const searched = searchPages(languages);
      await linkIndex(out, searched);
      await preloadImports(out, base, searched.values());
      tell(
        texts > 0
          ? `${texts} texts, ${indexed} of them indexed anew`
          : 'no brief was found, so search will find nothing',
      );
    },
    close: async () => {
      unsubscribe(finishedPageChannel, take);
      unsubscribe(keptPagesChannel, keep);
      await index.close();
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

function sentOptions({ cacheDir, base: _base, ...options }: SearchOptions) {
  return { ...options, dir: join(fileURLToPath(cacheDir), 'search') };
}

function tell(line: string): void {
  process.stderr.write(`search: ${line}\n`);
}
