import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addressLedgerSchema } from '../../../../src/model/reading/address-ledger.ts';
import { authorSchema } from '../../../../src/model/records/author.ts';
import { briefSchema } from '../../../../src/model/records/brief.ts';
import { briefTypeSchema } from '../../../../src/model/records/brief-type.ts';
import { labelFields } from '../../../../src/model/records/label-fields.ts';
import { nameSchema } from '../../../../src/model/records/name.ts';
import { regionSchema } from '../../../../src/model/records/region.ts';
import { siteSchema } from '../../../../src/model/records/site.ts';
import { sourceSchema } from '../../../../src/model/records/source.ts';
import { topicSchema } from '../../../../src/model/records/topic.ts';

// `?` where any language of the site will do.
const expected = [
  [siteSchema, 'name tagline description publisher footer'],
  [authorSchema, 'name family? line about'],
  [topicSchema, 'name line about'],
  [regionSchema, 'name about'],
  [briefTypeSchema, 'name line'],
  [sourceSchema, 'genre'],
  [nameSchema, 'name sortAs? line about.text offices.*.title'],
  [briefSchema, 'events.*.text corrections.*.text corrections.*.was?'],
  [addressLedgerSchema, 'addresses.*.reason?'],
] as const;

it.each(expected)('finds the texts by language of a schema: $1', (schema, fields) => {
  const found = labelFields(schema)
    .filter(({ ofDocument }) => !ofDocument)
    .map(({ path, inFirstLanguage }) => path.join('.') + (inFirstLanguage ? '' : '?'));
  expect(found.join(' ')).toBe(fields);
});

it('finds the words of documents, which may be in a language of their own', () => {
  const found = labelFields(sourceSchema)
    .filter(({ ofDocument }) => ofDocument)
    .map(({ path }) => path.join('.'));
  for (const field of [
    'title',
    'publisher',
    'author.*.family',
    'editor.*.literal',
    'via.publisher',
  ]) {
    expect(found).toContain(field);
  }
});

it('finds as many as the schemas are written with', () => {
  const folder = new URL('../../../../src/model/', import.meta.url);
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('labels.ts'))
    .flatMap((file) => [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(
        /[:[,(]\s*(labels|someLabels)Schema\b(?! \})/g,
      ),
    ]);
  expect(written.length).toBe(expected.flatMap(([, fields]) => fields.split(' ')).length);
});
