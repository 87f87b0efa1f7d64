import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IndexedPage } from '../model/files/index-fragment.ts';

/** What Pagefind is not told of a page, because readers are to see it as it was written. */
type KeptText = Pick<IndexedPage, 'words' | 'anchors' | 'meta'>;

/** Texts on disk, by the addresses of their pages: ten thousand would fill the memory. */
export interface KeptTexts {
  add: (url: string, text: KeptText) => Promise<void>;
  read: (url: string) => Promise<KeptText>;
  /** Takes them away. */
  close: () => Promise<void>;
}

/** Opens a place for texts. */
export async function openKeptTexts(): Promise<KeptTexts> {
  const folder = await mkdtemp(join(tmpdir(), 'pincite-texts-'));
  const file = await open(join(folder, 'texts'), 'w+');
  const places = new Map<string, { position: number; length: number }>();
  let end = 0;
  return {
    add: async (url, text) => {
      const bytes = Buffer.from(JSON.stringify(text));
      const place = { position: end, length: bytes.length };
      end += bytes.length;
      places.set(url, place);
      await file.write(bytes, 0, place.length, place.position);
    },
    read: async (url) => readAt(file, url, places.get(url)),
    close: async () => {
      await file.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function readAt(
  file: FileHandle,
  url: string,
  place: { position: number; length: number } | undefined,
): Promise<KeptText> {
  if (!place) throw new Error(`the search index has a page that was not read: ${url}`);
  const bytes = Buffer.alloc(place.length);
  await file.read(bytes, 0, place.length, place.position);
  // Written a moment ago.
  return JSON.parse(bytes.toString()) as KeptText;
}
