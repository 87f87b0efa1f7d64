import type { KnownName } from '../model/files/names-file.ts';
import { type Spelled, spellingsOf } from '../model/records/spelled.ts';

/** Records of all kinds that have names, by their ids. */
export interface NamedRecords {
  names: Iterable<readonly [string, Spelled & { kind: string }]>;
  regions: Iterable<readonly [string, Spelled]>;
  authors: Iterable<readonly [string, Spelled]>;
}

/** What is known by name: all names, and the regions and authors that have spellings of their own. */
export function knownNames({ names, regions, authors }: NamedRecords): KnownName[] {
  return [
    ...[...names].map(([id, name]) => known(id, name.kind, name)),
    ...[...regions].filter(hasSpellings).map(([id, region]) => known(id, 'region', region)),
    ...[...authors].filter(hasSpellings).map(([id, author]) => known(id, 'author', author)),
  ];
}

function known(id: string, kind: string, record: Spelled): KnownName {
  return { id, kind, name: record.name, spellings: spellingsOf(record) };
}

function hasSpellings([, { spellings = [] }]: readonly [string, Spelled]): boolean {
  return spellings.length > 0;
}
