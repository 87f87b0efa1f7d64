import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../model/reading/content.ts';
import { nearest } from '../../model/text/nearest.ts';
import type { GivenAnswers } from './ask-for.ts';
import { type MovableKind, unreadFile } from './kinds.ts';
import { Stopped } from './stopped.ts';

const named = [
  { field: 'type', kind: 'types' },
  { field: 'topics', kind: 'topics' },
  { field: 'regions', kind: 'regions' },
  { field: 'authors', kind: 'authors', isOptional: true },
] as const;

/** Stops where no site is there yet, which says in which languages everything else is written. */
export function stopWithoutSite(contentDir: string): void {
  if (existsSync(join(contentDir, 'site.yaml'))) return;
  throw new Stopped(
    'There is no site yet, which says in which languages all else is written. Nothing was written. First:\n  npm run new site\n',
  );
}

/** Stops where a new brief would name what is not there, and says of all of it at once how it is written. */
export function stopWhereLacking(given: GivenAnswers, content: Content, contentDir: string): void {
  const steps = named.flatMap(({ field, kind, ...rest }) => {
    const known = content[kind] as ReadonlyMap<string, unknown>;
    const ids = given[field]?.split(',').map((id) => id.trim()) ?? [];
    if (ids.length === 0 && known.size === 0 && !('isOptional' in rest)) ids.push('<id>');
    return ids.filter((id) => !known.has(id)).map((id) => stepTo(kind, id, known, contentDir));
  });
  if (steps.length === 0) return;
  throw new Stopped(
    `The brief needs what is not there yet. Nothing was written. First:\n${steps.map((step) => `  ${step}\n`).join('')}`,
  );
}

/** How to have a record that is named and not there. */
export function stepTo(
  kind: MovableKind,
  id: string,
  known: Pick<ReadonlyMap<string, unknown>, 'keys'>,
  contentDir: string,
): string {
  const unread = unreadFile(contentDir, kind, id);
  if (unread !== undefined) return `npm run check ${unread}   (it is there, and has a fault)`;
  const meant = nearest(id, known.keys());
  const question = meant === undefined ? '' : `   (or did you mean ${meant}?)`;
  return `npm run new ${kind.slice(0, -1)} ${id}${question}`;
}
