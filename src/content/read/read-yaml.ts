import type { z } from 'astro/zod';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Fault } from '../../model/reading/issue.ts';

/** Where a piece of YAML stands. */
export interface YamlPlace {
  file: string;
  /** Number of lines of the file before its first. */
  offset: number;
}

/**
 * Parses YAML and holds it against a schema: the typed data, or the faults found.
 *
 * Dates stay strings, so that an impossible one is seen by the schema instead of being moved.
 */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  { file, offset }: YamlPlace,
): z.output<Schema> | Fault[] {
  let data: unknown;
  try {
    data = load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line = 0, column = 0 } = error.mark ?? {};
    const at = { line: line + 1 + offset, column: column + 1 };
    const message = `Unexpected YAML: ${error.reason}.`;
    return [{ rule: 'yaml-invalid', file, at, message }];
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  return result.error.issues.flatMap((issue) => describe(issue, data, file));
}

/** Whether a reading ended in faults. */
export function isFaults<T>(reading: T | Fault[]): reading is Fault[] {
  return Array.isArray(reading);
}

function describe(issue: z.core.$ZodIssue, data: unknown, file: string): Fault[] {
  const field = issue.path.filter((key) => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      rule: 'schema',
      file,
      at: { field: [...field, key] },
      message: `Unexpected field \`${[...field, key].join('.')}\`, expected one that the schema knows.`,
    }));
  }
  const found = field.reduce<unknown>(valueAt, data);
  const name = field.join('.') || 'file';
  const what = found === undefined ? 'no value' : `\`${shorten(found)}\``;
  const message = `Unexpected ${what} for \`${name}\`, expected ${expectation(issue)}.`;
  return [{ rule: 'schema', file, at: { field }, message }];
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'record' ? 'a text per language' : `${article(issue.expected)}`;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
    case 'too_small':
      return issue.origin === 'array' ? `at least ${issue.minimum}` : 'a text that is not empty';
    case 'invalid_format':
      return issue.format === 'url'
        ? 'a web address that begins with `https://`'
        : issue.message.startsWith('Invalid')
          ? 'lower-case words joined by hyphens, a letter first'
          : issue.message;
    case 'invalid_union':
      return 'another form; the content README shows it';
    default:
      return issue.message;
  }
}

function article(type: string): string {
  return { string: 'a text', array: 'a list', object: 'fields', number: 'a number' }[type] ?? type;
}

function valueAt(data: unknown, key: string | number): unknown {
  return typeof data === 'object' && data !== null
    ? (data as Record<string | number, unknown>)[key]
    : undefined;
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
