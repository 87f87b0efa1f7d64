import { addressLedgerSchema } from './address-ledger.ts';
import type { Content, Filed } from './content.ts';
import type { Language } from '../language/language.ts';
import { authorSchema } from '../records/author.ts';
import { briefSchema } from '../records/brief.ts';
import { briefTypeSchema } from '../records/brief-type.ts';
import { type LabelField, labelFields } from '../records/label-fields.ts';
import { nameSchema } from '../records/name.ts';
import { regionSchema } from '../records/region.ts';
import { siteSchema } from '../records/site.ts';
import { sourceSchema } from '../records/source.ts';
import { topicSchema } from '../records/topic.ts';

/** A record with the fields of it that hold texts by language, and the language it is written in where it is a brief. */
export interface LabelledRecord {
  record: Filed<unknown>;
  fields: readonly LabelField[];
  language?: Language;
}

/** Every record that may hold texts by language. */
export function labelledRecords(content: Content): LabelledRecord[] {
  const { site, addresses, authors, topics, regions, types, sources, names, briefs } = content;
  const firsts = [...briefs.values()].map(({ first }) => first);
  const held: [LabelField[], Iterable<Filed<unknown> & { language?: Language }>][] = [
    [siteFields, site ? [site] : []],
    [authorFields, authors.values()],
    [topicFields, topics.values()],
    [regionFields, regions.values()],
    [typeFields, types.values()],
    [sourceFields, sources.values()],
    [nameFields, names.values()],
    [briefFields, firsts],
    [addressFields, addresses ? [addresses] : []],
  ];
  return held.flatMap(([fields, records]) =>
    [...records].map((record) => ({
      record,
      fields,
      ...(record.language === undefined ? {} : { language: record.language }),
    })),
  );
}

const siteFields = labelFields(siteSchema);
const authorFields = labelFields(authorSchema);
const topicFields = labelFields(topicSchema);
const regionFields = labelFields(regionSchema);
const typeFields = labelFields(briefTypeSchema);
const sourceFields = labelFields(sourceSchema);
const nameFields = labelFields(nameSchema);
const briefFields = labelFields(briefSchema);
const addressFields = labelFields(addressLedgerSchema);
