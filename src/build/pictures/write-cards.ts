import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Card } from '../../exports/cards/card.ts';
import { cardFiles, drawableCard } from '../../library/files/cards.ts';
import type { Library } from '../../library/library.ts';
import type { Settings } from '../../settings.ts';
import type { NextOutput } from '../output/next-output.ts';
import type { BesideRecords } from '../output/output-record.ts';
import { makeFolder, writeAnew } from '../../content/files/write-anew.ts';
import { type CardDrawer, openCardDrawer } from './card-drawer.ts';
import { drawCards, readCard } from './kept-cards.ts';

/** Social cards that are being drawn. */
export interface Cards {
  /** Their addresses within the host. */
  addresses: readonly string[];
  /** Whether all that are meant are drawn, where something here can draw. */
  isWhole: boolean;
  /** Waits for them and puts them into an output folder; throws what went wrong. */
  write: (next: Pick<NextOutput, 'folder' | 'take'>) => Promise<BesideRecords['cards']>;
}

/** The place of a card in the output, and a digest of what is meant to be on it. */
interface CardPlace {
  address: string;
  path: string;
  digest: string;
}

/** A card and its place in the output. */
interface PlacedCard extends CardPlace {
  card: Card;
}

/** What there is of cards in the last output. */
type LastCards = Pick<BesideRecords, 'cards' | 'hasAllCards' | 'outline'>;

/**
 * Begins to draw the social cards that the last output does not have, which goes on while pages are made.
 *
 * Where nothing here can draw them, that is said once, and no page names one that is not there.
 */
export async function startCards(
  { base, cardCacheDir }: Pick<Settings, 'base' | 'cardCacheDir'>,
  library: Library,
  last: LastCards | undefined,
): Promise<Cards> {
  const { kept, meant } = keptCards(base, library, last);
  const { cards, draw, isWhole } = await drawable(meant, cardCacheDir);
  const drawing = failureOf(drawCards(cards, draw, cardCacheDir));
  return {
    addresses: [...kept, ...cards].map(({ address }) => address),
    isWhole,
    write: async (next) => {
      const failure = await drawing;
      if (failure) throw failure;
      for (const { path } of kept) next.take(path);
      for (const { path, card } of cards) {
        const file = join(next.folder, path);
        makeFolder(dirname(file));
        writeAnew(file, readCard(card, cardCacheDir));
      }
      return new Map([...kept, ...cards].map(({ path, digest }) => [path, digest]));
    },
  };
}

// No card has words of passages on it: with the same outline of all entries all are the same, and none is put together.
function keptCards(
  base: string,
  library: Library,
  last: LastCards | undefined,
): { kept: CardPlace[]; meant: PlacedCard[] } {
  if (last?.hasAllCards && last.outline === library.readable.outline) {
    const kept = [...last.cards].map(([path, digest]) => ({ address: base + path, path, digest }));
    return { kept, meant: [] };
  }
  const all = [...cardFiles(library)].map(({ address, card }) => {
    const path = address.slice(base.length);
    return { address, path, card, digest: hash('sha1', JSON.stringify(card)) };
  });
  const isKept = ({ path, digest }: PlacedCard) => last?.cards.get(path) === digest;
  return { kept: all.filter(isKept), meant: all.filter((one) => !isKept(one)) };
}

// What draws is opened where there is something to draw.
async function drawable(
  meant: readonly PlacedCard[],
  cacheDir: URL,
): Promise<{ cards: PlacedCard[]; draw: CardDrawer['draw']; isWhole: boolean }> {
  const drawer = meant.length > 0 ? await openOrTell(cacheDir) : undefined;
  if (!drawer) {
    const draw = () => Promise.reject(new Error('nothing can draw here'));
    return { cards: [], draw, isWhole: meant.length === 0 };
  }
  const cards = meant.flatMap((one) => {
    const card = drawableCard(one.card, drawer.isDrawable);
    return card ? { ...one, card } : [];
  });
  return { cards, draw: drawer.draw, isWhole: true };
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

async function openOrTell(cacheDir: URL): Promise<CardDrawer | undefined> {
  try {
    return await openCardDrawer(cacheDir);
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    process.stderr.write(
      `Links to this site will be shown without a picture: @takumi-rs/core, which draws them, cannot be loaded here (${reason}). Install its package for this system, or build on another one.\n`,
    );
    return undefined;
  }
}
