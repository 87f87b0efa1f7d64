import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { readSettings } from '../settings.ts';

const types: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
};

/** The bytes and the media type of an image beside a brief's text. */
export async function readImage(folder: string, file: string) {
  const bytes = await readFile(join(readSettings().contentDir, folder, file));
  return {
    bytes: new Uint8Array(bytes),
    type: types[extname(file).toLowerCase()] ?? 'application/octet-stream',
  };
}
