import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { makeCacheFolder, readSealed, writeSealed } from '../../content/files/sealed-file.ts';
import { readPipelineVersion } from '../../content/render/pipeline-files.ts';
import type { Card } from '../../exports/cards/card.ts';
import type { CardDrawer } from './card-drawer.ts';

// While pages are made they get what processor time is left; when that is done nobody else needs any. Node has four
// threads for such work, and the search index asks for them, too.
const mostAtOnce = 3;

/** Draws the cards that are not in the cache yet, as many at once as there are processors. */
export async function drawCards(
  files: readonly { card: Card }[],
  draw: CardDrawer['draw'],
  folder: URL,
): Promise<void> {
  makeCacheFolder(folder);
  const waiting = files.values();
  const drawNext = async () => {
    for (const { card } of waiting) {
      const file = fileOf(card, folder);
      if (readSealed(file) !== undefined) continue;
      writeSealed(file, Buffer.from(await draw(card)).toString('base64'));
    }
  };
  const lanes = Math.min(availableParallelism(), mostAtOnce);
  await Promise.all(Array.from({ length: lanes }, drawNext));
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
