import type { BriefFolder, Content } from '../../model/reading/content.ts';
import { nearest } from '../../model/text/nearest.ts';
import { basename } from 'node:path';
import { listFiles } from '../../content/read/list-files.ts';
import { Stopped } from './stopped.ts';
import type { FieldPath } from './edit-yaml.ts';

/** What can be renamed: the name of its folder. */
const movableKinds = [
  'briefs',
  'topics',
  'regions',
  'authors',
  'sources',
  'names',
  'types',
] as const;

export type MovableKind = (typeof movableKinds)[number];

/** The fields that name a thing of some kind, in any file. */
export const fieldsNaming: Readonly<Record<MovableKind, readonly FieldPath[]>> = {
  briefs: [['lead'], ['related', '*'], ['later', '*']],
  topics: [['topics', '*']],
  regions: [
    ['regions', '*'],
    ['within', '*'],
  ],
  authors: [
    ['authors', '*'],
    ['translators', '*'],
    ...[
      'author',
      'editor',
      'translator',
      'interviewer',
      'recipient',
      'container-author',
      'collection-editor',
    ].map((role) => [role, '*', 'id']),
  ],
  sources: [
    ['restates'],
    ['furtherReading', '*'],
    ['about', 'source'],
    ['about', 'source', '*'],
    ['offices', '*', 'source'],
    ['offices', '*', 'source', '*'],
  ],
  names: [
    ['notToConfuseWith', '*'],
    ['names', '*', 'name'],
  ],
  types: [['type']],
};

/** The kind that somebody named. */
export function kindCalled(name: string | undefined): MovableKind {
  const kind = movableKinds.find((one) => one === name || one.slice(0, -1) === name);
  if (kind) return kind;
  const meant = nearest(name ?? '', movableKinds);
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  throw new TypeError(
    `There is no kind ${name ?? '(none was given)'}, only ${movableKinds.join(', ')}.${question}`,
  );
}

/** The file or folder of one thing. */
export function placeOf(content: Content, kind: MovableKind, id: string): string | undefined {
  if (kind === 'briefs') return content.briefs.get(id as BriefFolder['id'])?.folder;
  return (content[kind] as ReadonlyMap<string, { file: string }>).get(id)?.file;
}

/** The file or folder of a thing that is there, though it could not be read. */
export function unreadFile(dir: string, kind: MovableKind, id: string): string | undefined {
  const { records, briefs } = listFiles(dir);
  if (kind === 'briefs') return [...briefs.keys()].find((folder) => basename(folder) === id);
  return records[kind].find((file) => basename(file, '.yaml') === id);
}

/** The place of a thing that has to be there. */
export function knownPlace(
  dir: string,
  content: Content,
  kind: MovableKind,
  id: string | undefined,
): string {
  if (id === undefined) throw new TypeError(`Which of the ${kind}? Its id is missing.`);
  const place = placeOf(content, kind, id);
  if (place !== undefined) return place;
  const unread = unreadFile(dir, kind, id);
  if (unread !== undefined) {
    throw new Stopped(
      `${unread} has a fault, which is to be mended first: npm run check ${unread}`,
    );
  }
  const meant = nearest(id, content[kind].keys());
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  throw new TypeError(`There is no ${id} in ${kind}/.${question}`);
}
