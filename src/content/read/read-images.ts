import { basename, extname } from 'node:path';
import { imageSize } from 'image-size';
import type { ImageSize } from '../../model/reading/content.ts';
import type { Fault } from '../../model/reading/issue.ts';
import type { RuleId } from '../../model/reading/rules.ts';
import { readBytes } from '../files/read-bytes.ts';
import { decodeText } from '../files/read-file.ts';
import { findUnsafeSvg } from './unsafe-svg.ts';

// What a file of each name holds.
const kinds: Readonly<Record<string, string>> = {
  '.png': 'PNG',
  '.jpg': 'JPEG',
  '.jpeg': 'JPEG',
  '.webp': 'WebP',
  '.avif': 'AVIF',
  '.gif': 'GIF',
  '.svg': 'SVG',
};
const kindNames: Readonly<Record<string, string>> = {
  ...{ png: 'PNG', jpg: 'JPEG', webp: 'WebP', avif: 'AVIF', heif: 'HEIF', heic: 'HEIC' },
  ...{ gif: 'GIF', svg: 'SVG', bmp: 'BMP', tiff: 'TIFF', ico: 'ICO', jxl: 'JPEG XL', psd: 'PSD' },
};

export const imageExtensions: readonly string[] = Object.keys(kinds);

// Characters that need no escape in an address.
const imageName = /^[A-Za-z0-9._-]+$/;
// No browser draws more, and a strip of a thousand times its width is a slip.
const longestSide = 16_384;
const longestStrip = 100;

/** Sizes of the images among some files, by name, and what is wrong with the others. */
export function readImages(dir: string, files: readonly string[]) {
  const sizes = new Map<string, ImageSize>();
  const faults: Fault[] = [];
  for (const file of files) {
    if (!imageExtensions.includes(extname(file).toLowerCase())) continue;
    const size = readImage(dir, file);
    if (Array.isArray(size)) faults.push(...size);
    else sizes.set(basename(file), size);
  }
  return { sizes, faults };
}

function readImage(dir: string, file: string): ImageSize | Fault[] {
  const name = basename(file);
  if (!imageName.test(name)) {
    const expected = 'letters from a to z, digits, dots, hyphens and `_`';
    return faultOf('image-name', file, `Unexpected file name \`${name}\`, expected ${expected}.`);
  }
  const bytes = readBytes(dir, file);
  return bytes instanceof Uint8Array ? sizeOf(bytes, file) : [bytes];
}

/** The size of an image, or what keeps it from being shown as its name says. */
export function sizeOf(bytes: Uint8Array, file: string): ImageSize | Fault[] {
  const kind = kinds[extname(file).toLowerCase()] ?? '';
  const unreadable = (found: string, expected: string) =>
    faultOf('image-unreadable', file, `Unexpected ${found}, expected ${expected}.`);
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(bytes);
  } catch {
    const expected =
      kind === 'SVG' ? '`<svg>` with `width` and `height`, or a `viewBox`' : 'an image';
    return unreadable(`content of \`${basename(file)}\``, expected);
  }
  const found = kindNames[size.type ?? ''] ?? size.type ?? 'something else';
  if (found !== kind) return unreadable(`${found} in \`${basename(file)}\``, kind);
  if (!isWhole(bytes, kind)) return unreadable(`end of \`${basename(file)}\``, 'a whole image');
  const unsafe = kind === 'SVG' ? unsafeParts(bytes, file) : [];
  if (unsafe.length > 0) return unsafe;
  const { width, height } = size;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short > 0 && long <= longestSide && long / short <= longestStrip) return { width, height };
  const expected = `sides of 1 to ${longestSide} pixels, and none ${longestStrip} times the other`;
  return faultOf(
    'image-size',
    file,
    `Unexpected size ${width} × ${height} of \`${basename(file)}\`, expected ${expected}.`,
  );
}

// Of an upload that broke off, the beginning is there, which is all that sizes are read from.
function isWhole(bytes: Uint8Array, kind: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'PNG') return buffer.includes('IEND');
  if (kind === 'JPEG') return buffer.includes(Buffer.from([0xff, 0xd9]));
  if (kind === 'GIF') return buffer.includes(0x3b, 13);
  if (kind === 'WebP') return buffer.readUInt32LE(4) + 8 <= buffer.length + 1;
  return true;
}

function unsafeParts(bytes: Uint8Array, file: string): Fault[] {
  let text: string;
  try {
    text = decodeText(bytes);
  } catch {
    return faultOf('not-utf8', file, 'Unexpected bytes that are not UTF-8.');
  }
  // In another encoding a browser reads other signs than are looked at here.
  const [, encoding = 'utf-8'] = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/i.exec(text) ?? [];
  const isAscii = /^(?:us-ascii|iso-8859-\d+|windows-125\d)$/i.test(encoding);
  if (!/^utf-?8$/i.test(encoding) && !(isAscii && !/[^\0-\x7F]/.test(text))) {
    const message = `Unexpected encoding \`${encoding}\` of \`${basename(file)}\`, expected UTF-8.`;
    return faultOf('not-utf8', file, message);
  }
  return findUnsafeSvg(text, file);
}

function faultOf(rule: RuleId, file: string, message: string): Fault[] {
  return [{ rule, file, at: { line: 1, column: 1 }, message }];
}
