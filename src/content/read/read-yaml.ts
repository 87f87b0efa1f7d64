import type { z } from 'astro/zod';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Fault } from '../../model/reading/issue.ts';
import { findCutValues } from './cut-values.ts';
import { describeYaml } from './yaml-fault.ts';
import { expectationOf } from './expectations.ts';
import { describeIssue } from './describe-issue.ts';
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
    const { reason, mark } = error;
    const wrong = describeYaml(text, { reason, line: mark?.line ?? 0, column: mark?.column ?? 0 });
    const { message, hint, line, column } = wrong;
    return [{ rule: 'yaml-invalid', file, at: { line: line + offset, column }, message, hint }];
  }
  if (holdsItself(data)) {
    const message =
      'Unexpected `*` that names what it stands in, expected a text, a list or fields.';
    const at = { line: 1 + offset, column: 1 };
    return [{ rule: 'yaml-invalid', file, at, message, hint: 'Take the `&` and `*` out.' }];
  }
  if (found) {
    found.push(...findCutValues(text, origin));
    const words = readFieldWords(data, file);
    found.push(...words.faults);
    data = words.data;
  }
  const result = schema.safeParse(data, { error: expectationOf });
  if (result.success) return result.data;
  return result.error.issues.flatMap((issue) => describeIssue(issue, data, file));
}

/** Whether a reading ended in faults. */
export function isFaults<T>(reading: T | Fault[]): reading is Fault[] {
  return Array.isArray(reading);
}

// An anchor (`&x`) may hold the alias of itself (`*x`).
function holdsItself(value: unknown, above: readonly unknown[] = []): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (above.includes(value)) return true;
  return Object.values(value).some((inner) => holdsItself(inner, [...above, value]));
}
