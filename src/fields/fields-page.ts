import { stringify } from 'yaml';
import type { JsonSchema } from './json-schema.ts';

/** A kind of file as the page of fields shows it. */
export interface DocumentedKind {
  title: string;
  files: string;
  schema: JsonSchema;
}

/** The page that lists every field of every kind of file: what it holds, whether it is needed, what it is, an example. */
export function fieldsPage(kinds: readonly DocumentedKind[]): string {
  const sections = kinds.map(
    ({ title, files, schema }) => `## ${title}\n\n\`${files}\`\n\n${tableOf(schema)}`,
  );
  return `${opening}\n\n${sections.join('\n\n')}\n`;
}

const opening = `# Every field

Made by \`npm run fields\` from what the site itself checks by; editing it is no use. How the files work together is in [README.md](README.md).

A _text per language_ is \`{ en: Syria, ar: سوريا }\`; where the site has one language, the text alone will do. Numbers and dates need no quotation marks. \`[]\` behind a name means each of a list.`;

interface Row {
  name: string;
  schema: JsonSchema;
  isNeeded: boolean;
}

function tableOf(schema: JsonSchema): string {
  const rows = rowsOf(schema, '', schema.definitions ?? {}, new Set());
  const lines = rows.map(({ name, schema: field, isNeeded }) =>
    [
      `\`${name}\``,
      wordsForType(field, schema.definitions ?? {}),
      isNeeded ? 'yes' : '',
      field.description ?? '',
      ...(field.examples ?? []).slice(0, 1).map((example) => `\`${asYaml(example)}\``),
    ]
      .map((cell) => cell.replaceAll('|', '\\|'))
      .join(' | '),
  );
  return [
    '| field | holds | needed | what it is | example |',
    '| --- | --- | --- | --- | --- |',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}

type Definitions = Record<string, JsonSchema>;

// Fields within fields follow the one they are in; of what several have, such as names, those of the first.
function rowsOf(schema: JsonSchema, before: string, all: Definitions, seen: Set<string>): Row[] {
  const needed = schema.required ?? [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const row = { name: before + name, schema: field, isNeeded: needed.includes(name) };
    return [row, ...innerRows(field, before + name, all, seen)];
  });
}

function innerRows(field: JsonSchema, name: string, all: Definitions, seen: Set<string>): Row[] {
  const reference = referenceOf(field);
  if (reference !== undefined) {
    if (seen.has(reference) || reference === 'date') return [];
    seen.add(reference);
    return innerRows(all[reference] ?? {}, name, all, seen);
  }
  if (field.items) return innerRows(field.items, `${name}[]`, all, seen);
  const options = field.anyOf ?? field.oneOf ?? [];
  if (options.length > 0) {
    return joinedRows(
      options.filter(hasFields).map((option) => innerRows(option, name, all, seen)),
    );
  }
  return rowsOf(field, `${name}.`, all, seen);
}

function hasFields({ type = 'object' }: JsonSchema): boolean {
  return type === 'object';
}

// Of several forms a field is needed where each of them needs it.
function joinedRows(forms: readonly Row[][]): Row[] {
  const byName = Map.groupBy(forms.flat(), ({ name }) => name);
  return [...byName.values()].flatMap((rows) => {
    const isNeeded = rows.length === forms.length && rows.every((row) => row.isNeeded);
    return rows.slice(0, 1).map((row) => ({ ...row, isNeeded, schema: joinedSchema(rows) }));
  });
}

function joinedSchema(rows: readonly Row[]): JsonSchema {
  const [first = {}, ...others] = rows.map(({ schema }) => schema);
  const told = [...new Set(rows.flatMap(({ schema }) => schema.description ?? []))].join(' ');
  const isChoice = others.length > 0 && rows.every(({ schema }) => 'const' in schema);
  const values = { enum: rows.map(({ schema }) => schema.const) };
  return { ...first, description: told, ...(isChoice ? values : {}) };
}

function referenceOf(field: JsonSchema): string | undefined {
  const [first] = field.allOf ?? [field];
  const reference = first?.['$ref'];
  return typeof reference === 'string' ? reference.split('/').at(-1) : undefined;
}

const wordsForPieces: Record<string, string> = { date: 'date', names: 'list: names' };

function wordsForType(field: JsonSchema, all: Definitions): string {
  const reference = referenceOf(field);
  if (reference !== undefined) {
    return wordsForPieces[reference] ?? wordsForType(all[reference] ?? {}, all);
  }
  if (field.enum) return `one of ${field.enum.map((value) => `\`${String(value)}\``).join(', ')}`;
  if ('const' in field) return `\`${String(field.const)}\``;
  if (field.items) return `list: ${wordsForType(field.items, all)}`;
  const options = field.anyOf ?? field.oneOf;
  if (options)
    return [...new Set(options.map((option) => wordsForType(option, all)))].join(', or ');
  if (field['format'] === 'uri') return 'web address';
  if (typeof field['pattern'] === 'string')
    return field['pattern'].startsWith('^[a-z][a-z0-9]*') ? 'id' : 'text';
  const [type = 'text'] = [field.type ?? []].flat();
  if (type === 'object')
    return typeof field.additionalProperties === 'object' ? 'text per language' : 'fields';
  return (
    { string: 'text', boolean: '`true` or `false`', number: 'number', integer: 'number' }[type] ??
    'text'
  );
}

function asYaml(example: unknown): string {
  return stringify(example, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true })
    .trim()
    .replace(/\n\s*/g, ' ');
}
