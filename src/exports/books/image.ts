import { hash } from 'node:crypto';
import { mediaTypeOf } from '../../model/files/media-types.ts';
import type { BookImage } from './book.ts';
import { packBytes } from './zip.ts';

/** A picture as a book holds it: under a name that is its content's, so that pictures of several briefs never meet. */
export function bookImage(file: string, bytes: Uint8Array): BookImage {
  const ending = file.slice(file.lastIndexOf('.')).toLowerCase();
  return {
    name: `image-${hash('sha256', bytes).slice(0, 16)}${ending}`,
    mediaType: mediaTypeOf(file),
    packed: packBytes(bytes),
  };
}

/** Whether a book may hold a picture: the kinds that every reading program shows (EPUB 3.3, section 3.2), which AVIF is not among. */
export function isBookImage(file: string): boolean {
  return /^image\/(?:png|jpeg|gif|webp|svg\+xml)$/.test(mediaTypeOf(file));
}
