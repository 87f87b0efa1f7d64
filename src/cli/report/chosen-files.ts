import { existsSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { shellFolder } from './format-issues.ts';
import { nearest } from '../../model/text/nearest.ts';

/**
 * Tells whether a content file is among those that were asked for: by the slug of a brief, or by a path
 * from the shell's folder or from the content's; without any, all are.
 */
export function chosenFiles(
  asked: readonly string[],
  contentDir: string,
  briefs: readonly { id: string; folder: string }[],
): (file: string) => boolean {
  if (asked.length === 0) return () => true;
  const places = asked.map((one) => placeOf(one, contentDir, briefs));
  return (file) =>
    places.some((place) => place === '' || file === place || file.startsWith(`${place}/`));
}

function placeOf(
  asked: string,
  contentDir: string,
  briefs: readonly { id: string; folder: string }[],
): string {
  const brief = briefs.find(({ id }) => id === asked);
  if (brief) return brief.folder;
  for (const path of [resolve(shellFolder(), asked), resolve(asked), join(contentDir, asked)]) {
    const inside = relative(contentDir, path);
    if (existsSync(path) && !inside.startsWith('..')) return inside;
  }
  const slug = nearest(
    basename(asked),
    briefs.map(({ id }) => id),
  );
  const meant = slug === undefined ? '' : ` Did you mean ${slug}?`;
  throw new TypeError(`There is no brief, file or folder ${asked} in the content.${meant}`);
}
