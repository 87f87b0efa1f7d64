import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { afterAll, expect, it } from 'vitest';
import { drawIcons, iconFileOf } from '../../../src/build/pictures/draw-icons.ts';

const dir = mkdtempSync(join(tmpdir(), 'pincite-icons-'));

afterAll(() => {
  rmSync(dir, { recursive: true });
});

it.each([
  ['the one that comes along', iconFileOf(undefined, process.cwd(), 'content')],
  [
    'an SVG without a size',
    written('own.svg', '<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>'),
  ],
  ['a PNG', written('own.png', onePixel())],
])('%s is drawn in every form', async (_, file) => {
  const drawn = await drawIcons(file);
  expect(
    drawn.map(({ path, picture }) => {
      const { type, width, height } = imageSize(picture);
      return `${path} ${type} ${width}x${height}`;
    }),
  ).toEqual([
    '/favicon.ico ico 32x32',
    '/apple-touch-icon.png png 180x180',
    '/icon-192.png png 192x192',
    '/icon-512.png png 512x512',
    '/icon-maskable.png png 512x512',
  ]);
});

it('a picture that is none is said to be so', async () => {
  await expect(drawIcons(written('broken.png', 'no picture'))).rejects.toThrow();
});

it('lies where an editor put it', () => {
  expect(iconFileOf('/files/mark.svg', '/project', '/texts')).toBe('/texts/files/mark.svg');
  expect(iconFileOf(undefined, '/project', '/texts')).toBe('/project/public/favicon.svg');
});

function written(name: string, content: string | Buffer): string {
  const file = join(dir, name);
  writeFileSync(file, content);
  return file;
}

function onePixel(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
}
