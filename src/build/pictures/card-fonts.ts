import { create } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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

/** The fonts of social cards: those of the site, with all their letters. */
export function readCardFonts(): CardFont[] {
  return files.map(({ family, file }) => {
    const data = readFileSync(fileURLToPath(import.meta.resolve(file)));
    const font = create(data);
    if (!('characterSet' in font)) throw new Error(`${file} is no font by itself`);
    return { family, data, ranges: rangesOf(font.characterSet) };
  });
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
