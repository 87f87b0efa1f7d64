import { addressLedgerSchema } from '../model/reading/address-ledger.ts';
import type { Content, Filed } from '../model/reading/content.ts';
import type { FieldPosition, Fault } from '../model/reading/issue.ts';
import type { Language } from '../model/language/language.ts';
import { authorSchema } from '../model/records/author.ts';
import { briefSchema } from '../model/records/brief.ts';
import { briefTypeSchema } from '../model/records/brief-type.ts';
import { type LabelField, labelFields } from '../model/records/label-fields.ts';
import { nameSchema } from '../model/records/name.ts';
import { regionSchema } from '../model/records/region.ts';
import { siteSchema } from '../model/records/site.ts';
import { sourceSchema } from '../model/records/source.ts';
import { topicSchema } from '../model/records/topic.ts';

/** Texts by language are in languages of the site, and those of records in its first one; of a brief, in its own first one. */
export function findLabelLanguages(content: Content): Fault[] {
  const { site, addresses, authors, topics, regions, types, sources, names, briefs } = content;
  if (!site) return [];
  const firsts = [...briefs.values()].map(({ first }) => first);
  const held: [LabelField[], Iterable<Labelled>][] = [
    [siteFields, [site]],
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
    [...records].flatMap((record) => wrongLabels(record, fields, site.data.languages)),
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

/** A record, and the language it is written in first where it is a text's. */
type Labelled = Filed<unknown> & { language?: Language };

function wrongLabels(
  { file, data, language }: Labelled,
  fields: readonly LabelField[],
  languages: readonly Language[],
): Fault[] {
  const first = language ?? languages[0] ?? '';
  const own = (data as { language?: Language }).language;
  return fields.flatMap(({ path, inFirstLanguage, ofDocument }) =>
    valuesAt(data, path).flatMap(({ value, at }): Fault[] => {
      // A field that may also hold a plain text holds one.
      if (typeof value !== 'object' || value === null) return [];
      const unknown = Object.keys(value)
        .filter((one) => !languages.includes(one) && !(ofDocument && one === own))
        .map((one) => unknownLanguage(file, [...at, one], languages));
      if (!inFirstLanguage || first in value) return unknown;
      const message = `Unexpected \`${at.join('.')}\` without \`${first}\`, expected a text in this language.`;
      return [...unknown, { rule: 'label-missing', file, at: { field: at }, message }];
    }),
  );
}

function unknownLanguage(file: string, field: Path, languages: readonly Language[]): Fault {
  const [name, language] = [field.slice(0, -1).join('.'), String(field.at(-1))];
  const expected = languages.map((one) => `\`${one}\``).join(' or ');
  const message = `Unexpected language \`${language}\` of \`${name}\`, expected ${expected}, the languages of the site.`;
  return { rule: 'label-language', file, at: { field, isKey: true }, message };
}

type Path = FieldPosition['field'];

// What a record holds at a path, with the places of each.
function valuesAt(
  data: unknown,
  [name, ...rest]: readonly string[],
  at: Path = [],
): { value: unknown; at: Path }[] {
  if (name === undefined) return [{ value: data, at }];
  if (typeof data !== 'object' || data === null) return [];
  if (name === '*') {
    const items = Array.isArray(data) ? (data as unknown[]) : [];
    return items.flatMap((item, index) => valuesAt(item, rest, [...at, index]));
  }
  return valuesAt((data as Record<string, unknown>)[name], rest, [...at, name]);
}
