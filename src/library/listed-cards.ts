import { readCardList } from '../content/entries/card-list.ts';
import { readSettings } from '../settings.ts';

/** The social cards that pages may name, by their addresses: those that this build makes, and none in `dev`. */
export function listedCards(): ReadonlySet<string> {
  if (import.meta.env.DEV) return new Set();
  listed ??= new Set(readCardList(readSettings().buildCacheDir));
  return listed;
}

let listed: ReadonlySet<string> | undefined;
