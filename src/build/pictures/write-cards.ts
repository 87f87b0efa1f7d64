import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCardList } from '../../content/entries/card-list.ts';
import { type CardFile, cardFiles } from '../../library/files/cards.ts';
import { libraryOfBuild } from '../../library/making/library-of-build.ts';
import type { SiteRoot } from '../../library/library.ts';
import type { Settings } from '../../settings.ts';
import { type CardDrawer, openCardDrawer } from './card-drawer.ts';
import { drawCards, readCard } from './kept-cards.ts';

/**
 * Draws the social cards while Astro makes the pages, which takes one processor, and writes them when these are done.
 *
 * Where nothing here can draw them, that is said once, and no page names one.
 */
export function writeCards(
  settings: Pick<Settings, 'base' | 'buildCacheDir' | 'cardCacheDir'>,
  { origin }: Pick<SiteRoot, 'origin'>,
): AstroIntegration {
  const { base, buildCacheDir, cardCacheDir } = settings;
  let files: CardFile[] = [];
  let drawing: Promise<Error | undefined> = Promise.resolve(undefined);
  return {
    name: 'pincite-cards',
    hooks: {
      async 'astro:build:start'({ logger }) {
        const drawer = await openOrTell(logger);
        if (drawer) {
          const library = libraryOfBuild(buildCacheDir, { origin, base });
          files = [...cardFiles(library, drawer.isDrawable)];
          drawing = failureOf(drawCards(files, drawer.draw, cardCacheDir));
        }
        writeCardList(
          buildCacheDir,
          files.map(({ address }) => address),
        );
      },
      async 'astro:build:done'({ dir, logger }) {
        const failure = await drawing;
        if (failure) throw failure;
        for (const { address, card } of files) {
          const path = join(fileURLToPath(dir), address.slice(base.length - 1));
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, readCard(card, cardCacheDir));
        }
        logger.info(`${files.length} social cards`);
      },
    },
  };
}

// What fails is thrown where it is awaited.
async function failureOf(work: Promise<void>): Promise<Error | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function openOrTell(logger: AstroIntegrationLogger): Promise<CardDrawer | undefined> {
  try {
    return await openCardDrawer();
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    logger.warn(
      `Links to this site will be shown without a picture: @takumi-rs/core, which draws them, cannot be loaded here (${reason}). Install its package for this system, or build on another one.`,
    );
    return undefined;
  }
}
