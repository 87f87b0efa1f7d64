import { fileURLToPath } from 'node:url';
import { listFiles } from '../../src/content/read/list-files.ts';
import { readRecords } from '../../src/content/read/read-records.ts';
import { authorSchema } from '../../src/model/records/author.ts';
import { nameSchema } from '../../src/model/records/name.ts';
import type { NamesFile } from '../../src/model/files/names-file.ts';
import { packName } from '../../src/model/files/packed-name.ts';
import { regionSchema } from '../../src/model/records/region.ts';
import { type Spelled, spellingsOf } from '../../src/model/records/spelled.ts';

const dir = fileURLToPath(new URL('../../content/', import.meta.url));

/** The names file of this site's content. */
export function siteNames(): NamesFile {
  const { records } = listFiles(dir);
  const names = readRecords(dir, records.names, nameSchema).records;
  const regions = readRecords(dir, records.regions, regionSchema).records;
  const authors = readRecords(dir, records.authors, authorSchema).records;
  const pack = (id: string, kind: string, record: Spelled) =>
    packName({ id, kind, name: record.name, spellings: spellingsOf(record) });
  return {
    version: 1,
    names: [
      ...[...names].map(([id, { data }]) => pack(id, data.kind, data)),
      ...[...regions].map(([id, { data }]) => pack(id, 'region', data)),
      ...[...authors].map(([id, { data }]) => pack(id, 'author', data)),
    ],
  };
}
