import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadDigests } from '../../reads/read-digests.ts';
import { readSettings } from '../../settings.ts';
import { answerOf } from '../library-answers.ts';
import type { Library } from '../library.ts';
import { pageBuild } from '../page-build.ts';
import { viewIn } from '../view.ts';

/** Says of a library what stands where something of it was read. */
export function openDigests(library: Library): ReadDigests {
  const { maps, ...readable } = library.readable;
  const { contentDir } = readSettings();
  return new ReadDigests({
    ...readable,
    maps: { ...maps, cards: pageBuild()?.cards ?? new Map() },
    answer: (name, language, key) => answerOf(name, key, (one) => viewIn(library, one), language),
    file: (path) => {
      try {
        return readFileSync(join(contentDir, path));
      } catch {
        return undefined;
      }
    },
  });
}
