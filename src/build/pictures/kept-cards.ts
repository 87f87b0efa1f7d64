import { hash } from 'node:crypto';
import { makeCacheFolder, readSealed, writeSealed } from '../../content/files/sealed-file.ts';
import { readPipelineVersion } from '../../content/render/pipeline-files.ts';
import type { Card } from '../../exports/cards/card.ts';
import type { CardDrawer } from './card-drawer.ts';

/** Draws the cards that are not in the cache yet, one after the other: one processor makes pages meanwhile. */
export async function drawCards(
  files: readonly { card: Card }[],
  draw: CardDrawer['draw'],
  folder: URL,
): Promise<void> {
  makeCacheFolder(folder);
  for (const { card } of files) {
    const file = fileOf(card, folder);
    if (readSealed(file) !== undefined) continue;
    writeSealed(file, Buffer.from(await draw(card)).toString('base64'));
  }
}

/** A card that was drawn. */
export function readCard(card: Card, folder: URL): Uint8Array {
  const text = readSealed(fileOf(card, folder));
  if (text === undefined) throw new Error(`the card of “${card.title}” was not drawn`);
  return Buffer.from(text, 'base64');
}

// Named by everything that it depends on, so that no card is ever an old one.
function fileOf(card: Card, folder: URL): URL {
  version ??= readPipelineVersion(new URL('./card-drawer.ts', import.meta.url));
  return new URL(`${hash('sha1', `${version}\n${JSON.stringify(card)}`)}.txt`, folder);
}

let version: string | undefined;
