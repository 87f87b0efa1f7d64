import type { z } from 'astro/zod';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Fault } from '../../model/reading/issue.ts';
import { findCutValues } from './cut-values.ts';
import { expectationOf } from './expectations.ts';
import { readFieldWords } from './field-words.ts';

/** Where a piece of YAML stands. */
export interface YamlOrigin {
  file: string;
  /** Number of lines of the file before its first. */
  offset: number;
  /** Takes what is found in the words of a file that can be read all the same; without it, nothing is looked for. */
  found?: Fault[];
}

/**
 * Parses YAML and holds it against a schema: the typed data, or the faults found.
 *
 * Dates stay strings, so that an impossible one is seen by the schema instead of being moved.
 */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  origin: YamlOrigin,
): z.output<Schema> | Fault[] {
  const { file, offset, found } = origin;
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
  if (found) {
    found.push(...findCutValues(text, origin));
    const words = readFieldWords(data, file);
    found.push(...words.faults);
    data = words.data;
  }
  const result = schema.safeParse(data, { error: expectationOf });
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
    return issue.keys.map((key) => {
      const message = `Unexpected field \`${[...field, key].join('.')}\`, expected ${issue.message}.`;
      return { rule: 'schema', file, at: { field: [...field, key], isKey: true }, message };
    });
  }
  if (issue.code === 'invalid_key') {
    const message = `Unexpected field \`${field.join('.')}\`, expected ${issue.message}.`;
    return [{ rule: 'schema', file, at: { field, isKey: true }, message }];
  }
  const found = field.reduce<unknown>(valueAt, data);
  const name = field.join('.');
  const what =
    found === undefined
      ? `lack of \`${name || 'fields'}\``
      : `${found === '' ? 'empty text' : `\`${shorten(found)}\``}${name && ` for \`${name}\``}`;
  const message = `Unexpected ${what}, expected ${issue.message}.`;
  return [{ rule: 'schema', file, at: { field }, message }];
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
