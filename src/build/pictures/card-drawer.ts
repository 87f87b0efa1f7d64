import type { Renderer } from '@takumi-rs/core';
import {
  type Card,
  cardNode,
  isRoomFor,
  titleNode,
  titleSizesOf,
} from '../../exports/cards/card.ts';
import { cardSize } from '../../model/page/shell.ts';
import { hasLetters, readCardFonts } from './card-fonts.ts';

/** Draws social cards as PNG. */
export interface CardDrawer {
  draw: (card: Card) => Promise<Uint8Array>;
  /** Whether its fonts have all letters of a text. */
  isDrawable: (text: string) => boolean;
}

/** Opens what draws the cards, with a folder for what it learns of its fonts; throws where there is none for this machine. */
export async function openCardDrawer(cacheDir: URL): Promise<CardDrawer> {
  const { Renderer: Takumi } = await import('@takumi-rs/core');
  const renderer = new Takumi();
  const fonts = await readCardFonts(cacheDir);
  for (const { family, data, ranges } of fonts) {
    await renderer.registerFont({ name: family, data, unicodeRange: ranges });
  }
  return {
    draw: async (card) => {
      const size = await titleSize(card, renderer);
      const options = { ...cardSize, format: 'png', lang: card.language } as const;
      return renderer.render(cardNode(card, size), options);
    },
    isDrawable: (text) => hasLetters(fonts, text),
  };
}

// The largest at which there is room for the whole title, else the smallest.
async function titleSize(card: Card, renderer: Renderer): Promise<number> {
  const sizes = titleSizesOf(card);
  for (const size of sizes) {
    const { height } = await renderer.measure(titleNode(card, size), {
      width: cardSize.width,
      lang: card.language,
    });
    if (isRoomFor(height)) return size;
  }
  return sizes.at(-1) ?? 0;
}
