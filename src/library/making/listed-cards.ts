import { noteRead } from '../../reads/note-reads.ts';
import { pageBuild } from '../page-build.ts';

/** Whether a page may name the social card of an address: those that this build makes, and none in `dev`. */
export function isCardThere(address: string): boolean {
  noteRead(`in cards ${address}`);
  return pageBuild()?.cards.has(address) ?? false;
}
