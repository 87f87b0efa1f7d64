import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CardFile, cardFiles } from '../../library/files/cards.ts';
import type { Library } from '../../library/library.ts';
import type { Settings } from '../../settings.ts';
import { type CardDrawer, openCardDrawer } from './card-drawer.ts';
import { drawCards, readCard } from './kept-cards.ts';

/** Social cards that are being drawn. */
export interface Cards {
  /** Their addresses within the host. */
  addresses: readonly string[];
  /** Waits for them and writes them into an output folder; throws what went wrong. */
  write: (out: string) => Promise<void>;
}

/**
 * Begins to draw the social cards, which goes on while pages are made.
 *
 * Where nothing here can draw them, that is said once, and no page names one.
 */
export async function startCards(
  { base, cardCacheDir }: Pick<Settings, 'base' | 'cardCacheDir'>,
  library: Library,
): Promise<Cards> {
  const drawer = await openOrTell();
  const files: CardFile[] = drawer ? [...cardFiles(library, drawer.isDrawable)] : [];
  const drawing = drawer && failureOf(drawCards(files, drawer.draw, cardCacheDir));
  return {
    addresses: files.map(({ address }) => address),
    write: async (out) => {
      const failure = await drawing;
      if (failure) throw failure;
      for (const { address, card } of files) {
        const path = join(out, address.slice(base.length - 1));
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, readCard(card, cardCacheDir));
      }
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

async function openOrTell(): Promise<CardDrawer | undefined> {
  try {
    return await openCardDrawer();
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    process.stderr.write(
      `Links to this site will be shown without a picture: @takumi-rs/core, which draws them, cannot be loaded here (${reason}). Install its package for this system, or build on another one.\n`,
    );
    return undefined;
  }
}
