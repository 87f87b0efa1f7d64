import { CORE_SCHEMA, load } from 'js-yaml';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../../src/strings/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'];

function read(file: string): unknown {
  return load(readFileSync(new URL(file, folder), 'utf8'), { schema: CORE_SCHEMA });
}

/** Every text by its path with its `{slots}`; the forms of a plural count as one. */
function namesIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} ${slotsIn(String(value))}`];
  const isPlural =
    'other' in value && Object.keys(value).every((key) => pluralCategories.includes(key));
  if (isPlural) return [`${path} (plural)`];
  return Object.entries(value).flatMap(([key, inner]) => namesIn(inner, `${path}.${key}`));
}

function slotsIn(text: string): string {
  return [...text.matchAll(/\{\w+\}/g)]
    .map(([slot]) => slot)
    .sort()
    .join('');
}

it.each(files)('%s has the same texts with the same slots as en.yaml', (file) => {
  expect(namesIn(read(file)).sort()).toEqual(namesIn(read('en.yaml')).sort());
});
