import type { z } from 'astro/zod';
import {
  boolCoreTag,
  CORE_SCHEMA,
  FAILSAFE_SCHEMA,
  load,
  nullCoreTag,
  YAMLException,
} from 'js-yaml';
import type { Fault } from '../../model/reading/issue.ts';
import { type Words, wordsOf } from '../files/words.ts';
import { findCutValues } from './cut-values.ts';
import { describeYaml } from './yaml-fault.ts';
import { expectationOf } from './expectations.ts';
import { describeIssue } from './describe-issue.ts';
import { withoutMisspelt } from './misspelt-fields.ts';
import { keptReading } from './kept-readings.ts';
import { readFieldWords } from './field-words.ts';
import { findWrongAlias } from './wrong-aliases.ts';
import { findWrongCharacters } from './wrong-characters.ts';

/** Where a piece of YAML stands. */
export interface YamlOrigin {
  file: string;
  /** Number of lines of the file before its first. */
  offset: number;
  /** Takes what is found in the words of a file that can be read all the same; without it, nothing is looked for. */
  found?: Fault[];
  /** Whether it counts, as the ledgers that programs write do; else numbers stay texts, as they were typed. */
  hasNumbers?: boolean;
}

// What editors write is read by people: `0862`, `1e3` and `2015` are texts and stay what they are.
const asTyped = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag);

/**
 * Parses YAML and holds it against a schema: the typed data, or the faults found.
 *
 * Numbers and dates stay as they are typed, so that an impossible one is seen by the schema instead of
 * being moved.
 */
export function readYaml<Schema extends z.ZodType>(
  text: string | Words,
  schema: Schema,
  origin: YamlOrigin,
): z.output<Schema> | Fault[] {
  const words = typeof text === 'string' ? wordsOf(text) : text;
  const before = origin.found?.length;
  return keptReading(kindOf(origin), words, () => {
    const data = readAnew(words.text(), schema, origin);
    return { data, isWhole: !isFaults(data) && before === origin.found?.length };
  });
}

// All that decides by which schema and in which language it is read, beside its words.
function kindOf({ file, hasNumbers, found }: YamlOrigin): string {
  const [folder = ''] = file.split('/', 1);
  const name = file.endsWith('.md') ? file.slice(file.lastIndexOf('/')) : '';
  return [folder, name, hasNumbers ?? false, found !== undefined].join(' ');
}

function readAnew<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  origin: YamlOrigin,
): z.output<Schema> | Fault[] {
  const { file, offset, found } = origin;
  let data: unknown;
  try {
    data = load(text, { schema: origin.hasNumbers ? CORE_SCHEMA : asTyped });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark } = error;
    const wrong = describeYaml(text, { reason, line: mark?.line ?? 0, column: mark?.column ?? 0 });
    const { message, hint, line, column } = wrong;
    return [{ rule: 'yaml-invalid', file, at: { line: line + offset, column }, message, hint }];
  }
  const wrong = findWrongAlias(text, data);
  if (wrong) {
    const { line, column, message } = wrong;
    const hint = 'Take the `&` and `*` out, and write what is meant.';
    return [{ rule: 'yaml-invalid', file, at: { line: line + offset, column }, message, hint }];
  }
  if (found) {
    found.push(...findWrongCharacters(text, data, file));
    found.push(...findCutValues(text, origin));
    const words = readFieldWords(data, file);
    found.push(...words.faults);
    data = words.data;
  }
  const result = schema.safeParse(data, { error: expectationOf });
  if (result.success) return result.data;
  return withoutMisspelt(result.error.issues, data).flatMap((issue) =>
    describeIssue(issue, data, file),
  );
}

/** Whether a reading ended in faults. */
export function isFaults<T>(reading: T | Fault[]): reading is Fault[] {
  return Array.isArray(reading);
}
