import type { z } from 'astro/zod';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';

/** What is taken for fields that are missing or wrong. */
export type StandIns = Readonly<Record<string, unknown>>;

/**
 * What of a record's YAML can be shown: each field that can be read by itself and fits, a stand-in for
 * one that has to be there. What a field lost is nobody's loss: it is only shown, never published.
 */
export function salvageFields<Schema extends z.ZodType>(
  yaml: string,
  schema: Schema,
  standIns: StandIns,
): z.output<Schema> {
  const written = readableFields(yaml);
  const fields = Object.entries(shapeOf(schema)).flatMap(([name, field]) => {
    const value = fittingValue(written.get(name), field) ?? standIns[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  // Every field was held against its own schema, or is a stand-in.
  return Object.fromEntries(fields) as z.output<Schema>;
}

// Each field is YAML by itself, so that one that is half written takes no other along.
function readableFields(yaml: string): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const piece of yaml.split(/^(?=[A-Za-z][\w-]*[ \t]*:(?:\s|$))/m)) {
    const [head, name] = /^([A-Za-z][\w-]*)[ \t]*:[ \t]*/.exec(piece) ?? [];
    if (head === undefined || name === undefined || fields.has(name)) continue;
    fields.set(name, readPiece(piece, name) ?? wordsOf(piece.slice(head.length)));
  }
  return fields;
}

function readPiece(piece: string, name: string): unknown {
  try {
    const data = load(piece, { schema: CORE_SCHEMA });
    return typeof data === 'object' && data !== null
      ? (data as Record<string, unknown>)[name]
      : undefined;
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

// A text whose quotation mark is not closed yet is shown as far as it is written.
function wordsOf(value: string): string {
  const [line = ''] = value.split('\n', 1);
  return line.trim().replace(/^["'[{]+|["'\]},]+$/g, '');
}

function fittingValue(written: unknown, field: z.ZodType): unknown {
  let value = written;
  // Each round takes away what did not fit in the last one.
  for (let round = 0; round < 4; round += 1) {
    const result = field.safeParse(value);
    if (result.success) return result.data;
    const fitting = withoutMisfits(value, result.error.issues);
    if (fitting === undefined) break;
    value = fitting;
  }
  return otherForms(written)
    .map((form) => field.safeParse(form))
    .find(({ success }) => success)?.data;
}

function withoutMisfits(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const wrong = new Set(
    issues.flatMap((issue) => {
      if (issue.path.length > 0) return [String(issue.path[0])];
      return issue.code === 'unrecognized_keys' ? issue.keys : [];
    }),
  );
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return [...new Set(items.filter((_, index) => !wrong.has(String(index))))];
  }
  return wrong.size === 0
    ? undefined
    : Object.fromEntries(Object.entries(value).filter(([name]) => !wrong.has(name)));
}

// What was most likely meant: a text for a number, a list of one, a text in the language that most have; else nothing.
function otherForms(written: unknown): unknown[] {
  if (!['string', 'number', 'boolean'].includes(typeof written)) return [undefined];
  const text = String(written);
  return [text, [text], { en: text }, undefined];
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  if ('shape' in schema) return schema.shape as Record<string, z.ZodType>;
  return 'out' in schema ? shapeOf(schema.out as z.ZodType) : {};
}
