import { fieldsPage } from './fields-page.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { kindsOfFiles } from './kinds-of-files.ts';

/** The files that are made from the schemas, by their paths in the content folder. */
export function fieldFiles(): Map<string, string> {
  const kinds = kindsOfFiles.map((kind) => ({ ...kind, schema: jsonSchemaOf(kind) }));
  return new Map([
    ...kinds.map(({ name, schema }): [string, string] => [`.schema/${name}.json`, asText(schema)]),
    ['FIELDS.md', fieldsPage(kinds)],
  ]);
}

function asText(schema: object): string {
  return `${JSON.stringify(schema, null, 1)}\n`;
}
