import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaTypeOf } from '../model/files/media-types.ts';
import { readSettings } from '../settings.ts';

/** The bytes and the media type of an image beside a brief's text. */
export async function readImage(folder: string, file: string) {
  const bytes = await readFile(join(readSettings().contentDir, folder, file));
  return { bytes: new Uint8Array(bytes), type: mediaTypeOf(file) };
}
