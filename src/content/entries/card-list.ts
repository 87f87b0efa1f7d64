import { readSealed, writeSealed } from '../files/sealed-file.ts';

/** Says which social cards a build makes, by their addresses within the host, before it makes pages. */
export function writeCardList(folder: URL, addresses: readonly string[]): void {
  writeSealed(fileIn(folder), JSON.stringify(addresses));
}

/** The social cards that a build makes. */
export function readCardList(folder: URL): string[] {
  return JSON.parse(readSealed(fileIn(folder)) ?? '[]') as string[];
}

function fileIn(folder: URL): URL {
  return new URL('cards.json', folder);
}
