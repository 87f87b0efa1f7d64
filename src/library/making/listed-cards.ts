import { readCardList } from '../../content/entries/card-list.ts';
import { noteRead } from '../../reads/note-reads.ts';
import { readSettings } from '../../settings.ts';

/** Whether a page may name the social card of an address: those that this build makes, and none in `dev`. */
export function isCardThere(address: string): boolean {
  noteRead(`in cards ${address}`);
  return listedCards().has(address);
}

/** The social cards that this build makes, by their addresses. */
export function listedCards(): ReadonlyMap<string, boolean> {
  if (import.meta.env?.DEV) return new Map();
  listed ??= new Map(readCardList(readSettings().buildCacheDir).map((card) => [card, true]));
  return listed;
}

let listed: ReadonlyMap<string, boolean> | undefined;
