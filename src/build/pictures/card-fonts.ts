import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeCacheFolder, readSealed, writeSealed } from '../../content/files/sealed-file.ts';

/** A file of a font, and the characters that it has (the first and last of each range). */
export interface CardFont {
  family: string;
  data: Buffer;
  ranges: [first: number, last: number][];
}

const files = [
  ...['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'].map((subset) => ({
    family: 'Source Serif 4',
    file: `@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-normal.woff2`,
  })),
  {
    family: 'Noto Naskh Arabic',
    file: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  },
];

/** The fonts of social cards: those of the site, with all their letters; which these are is kept in a folder of the cache. */
export async function readCardFonts(cacheDir: URL): Promise<CardFont[]> {
  makeCacheFolder(cacheDir);
  const fonts = files.map(async ({ family, file }) => {
    const data = readFileSync(fileURLToPath(import.meta.resolve(file)));
    return { family, data, ranges: await rangesIn(data, file, cacheDir) };
  });
  return Promise.all(fonts);
}

// To unpack the fonts takes a third of a second, a tenth of a build of a few texts.
async function rangesIn(data: Buffer, file: string, cacheDir: URL): Promise<CardFont['ranges']> {
  const kept = new URL(`letters-${hash('sha1', data)}.txt`, cacheDir);
  const text = readSealed(kept);
  if (text !== undefined) return JSON.parse(text) as CardFont['ranges'];
  const { create } = await import('fontkitten');
  const font = create(data);
  if (!('characterSet' in font)) throw new Error(`${file} is no font by itself`);
  const ranges = rangesOf(font.characterSet);
  writeSealed(kept, JSON.stringify(ranges));
  return ranges;
}

/** Whether the fonts have every letter of a text: in place of those they lack a card would show boxes. */
export function hasLetters(fonts: readonly CardFont[], text: string): boolean {
  const isThere = (letter: string) => {
    const point = letter.codePointAt(0) ?? 0;
    return fonts.some(({ ranges }) =>
      ranges.some(([first, last]) => first <= point && point <= last),
    );
  };
  return [...text.normalize()].every((letter) => isUnseen.test(letter) || isThere(letter));
}

// Spaces, what joins and turns, and the hyphen that is drawn as another one.
const isUnseen = /[\p{Zs}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2011]/u;

function rangesOf(points: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const point of points.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && point <= last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}
