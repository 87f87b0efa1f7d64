import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaTypeOf } from '../../model/files/media-types.ts';
import { readSettings } from '../../settings.ts';

/** The bytes and the media type of a file that is published as it is. */
export async function readContentFile(folder: string, file: string) {
  const bytes = await readFile(join(readSettings().contentDir, folder, file));
  return { bytes: new Uint8Array(bytes), type: mediaTypeOf(file) };
}
