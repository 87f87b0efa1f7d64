import { basename } from 'node:path';
import { authorSchema } from '../../model/records/author.ts';
import { briefTypeSchema } from '../../model/records/brief-type.ts';
import { nameSchema } from '../../model/records/name.ts';
import { regionSchema } from '../../model/records/region.ts';
import { sourceSchema } from '../../model/records/source.ts';
import { topicSchema } from '../../model/records/topic.ts';
import { salvageFields, type StandIns } from './salvage-fields.ts';

/** The stand-ins of a record of each kind, by its id: enough of it to be shown and found. */
export const recordStandIns = {
  authors: (id) => ({ kind: 'person', ...named(id) }),
  topics: named,
  regions: named,
  types: named,
  sources: (id) => ({ type: 'document', title: id }),
  names: (id) => ({ kind: 'document', ...named(id) }),
} as const satisfies Record<string, (id: string) => StandIns>;

/** A record of which no more is known than how it is named. */
export function namedRecord(kind: keyof typeof recordStandIns, id: string): unknown {
  return salvageFields('', schemas[kind], recordStandIns[kind](`[${id}]`));
}

const schemas = {
  authors: authorSchema,
  topics: topicSchema,
  regions: regionSchema,
  types: briefTypeSchema,
  sources: sourceSchema,
  names: nameSchema,
};

/** Those of a text's front matter; a brief without a day is of today, as one that is being written mostly is. */
export function textStandIns(id: string): StandIns {
  const [today = ''] = new Date().toISOString().split('T', 1);
  return { title: id, summary: '', date: today, type: '', topics: [], regions: [] };
}

/** Those of `site.yaml`, for a folder with texts in some languages. */
export function siteStandIns(dir: string, languages: readonly string[]): StandIns {
  const nothing = { en: '' };
  return {
    name: { en: basename(dir) },
    tagline: nothing,
    description: nothing,
    publisher: nothing,
    address: 'http://localhost',
    languages: languages.length > 0 ? languages : ['en'],
  };
}

function named(id: string): StandIns {
  return { name: { en: id }, line: { en: '' } };
}
