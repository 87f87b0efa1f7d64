import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldFiles } from '../../../src/fields/field-files.ts';
import { type JsonSchema, jsonSchemaOf } from '../../../src/fields/json-schema.ts';
import { kindsOfFiles } from '../../../src/fields/kinds-of-files.ts';

const root = new URL('../../../', import.meta.url);

const made = fieldFiles();

it.each([...made.keys()])('%s is current: else `npm run fields`', (name) => {
  expect(readFileSync(new URL(`content/${name}`, root), 'utf8')).toBe(made.get(name));
});

it('no schema is left over', () => {
  const files = readdirSync(new URL('content/.schema/', root)).map((file) => `.schema/${file}`);
  expect([...files, 'FIELDS.md'].toSorted()).toEqual([...made.keys()].toSorted());
});

it('the settings of VS Code name a schema that is there for every YAML of the content', () => {
  const settings = readFileSync(new URL('.vscode/settings.json', root), 'utf8');
  const { 'yaml.schemas': schemas } = JSON.parse(settings) as {
    'yaml.schemas': Record<string, string>;
  };
  const { './.astro/words.schema.json': words, ...ofContent } = schemas;
  expect(words).toBe('src/strings/*.yaml');
  expect(Object.keys(ofContent).toSorted()).toEqual(
    [...made.keys()]
      .filter((name) => name.endsWith('.json') && !/brief|translation|page/.test(name))
      .map((name) => `./content/${name}`)
      .toSorted(),
  );
  for (const { name, files } of kindsOfFiles.filter((kind) => kind.files.endsWith('.yaml'))) {
    expect(schemas[`./content/.schema/${name}.json`]).toBe(`content/${files}`);
  }
});

describe.each(kindsOfFiles)('the fields of $title', ({ schema, ...kind }) => {
  const json = jsonSchemaOf({ schema, ...kind });
  const fields = fieldsIn(json);

  it('are all described, with an example each', () => {
    for (const [name, field] of fields) {
      expect(field.description, name).toMatch(/^[A-Z].*\.$/s);
      expect(field.examples, name).toHaveLength(1);
    }
  });

  it('have examples that the schema itself takes', () => {
    const { shape } = schema as unknown as { shape: Record<string, typeof schema> };
    for (const [name, field] of Object.entries(json.properties ?? {})) {
      const result = shape[name]?.safeParse(field.examples?.[0]);
      expect(result?.success, `${name}: ${String(result?.error?.message)}`).toBe(true);
    }
  });
});

// Every field of a schema with its name, those within others too.
function fieldsIn(schema: JsonSchema): [string, JsonSchema][] {
  const own = Object.entries(schema.properties ?? {});
  const inner = [
    ...own.map(([, field]) => field),
    ...(schema.items ? [schema.items] : []),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])],
    ...Object.values(schema.definitions ?? {}),
  ];
  return [...own, ...inner.flatMap(fieldsIn)];
}
