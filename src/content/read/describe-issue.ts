import type { z } from 'astro/zod';
import type { Fault } from '../../model/reading/issue.ts';
import { idPattern } from '../../model/records/ids.ts';
import { slugOf } from '../../model/text/slug.ts';
import { listOfFields } from '../../model/reading/hint.ts';
import { namesIn, wordsForIds, wordsForLanguage } from './expectations.ts';
import { likelyField } from './likely-field.ts';
import { likelyLanguage } from '../../model/language/likely-language.ts';
import { mendDay, mendOfSource } from './mend-of-source.ts';

/** What a schema found wrong, as faults in an editor's words. */
export function describeIssue(issue: z.core.$ZodIssue, data: unknown, file: string): Fault[] {
  const field = issue.path.filter((key) => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      unknownField([...field, key], { file, data, known: namesIn(issue.message) }),
    );
  }
  if (issue.code === 'invalid_key') {
    return [unknownField(field, { file, data, known: [], expected: issue.message })];
  }
  const found = valueAt(data, field);
  const name = field.join('.');
  const at = { field };
  if (found === undefined) {
    const message = `Missing ${name ? `\`${name}\`` : 'fields'}, expected ${issue.message}.`;
    const hint = `Write it; ${listOfFields(file)}.`;
    return [{ rule: 'schema', file, at, message, hint }];
  }
  const what = `${nameOf(found)}${name && ` for \`${name}\``}`;
  const better = mend(found, issue, { name: String(field.at(-1) ?? ''), file });
  const message = `Unexpected ${what}, expected ${shortenList(issue.message)}.${better?.question ?? ''}`;
  return [{ rule: 'schema', file, at, message, ...(better?.hint ? { hint: better.hint } : {}) }];
}

type Field = (string | number)[];

interface UnknownField {
  file: string;
  data: unknown;
  known: readonly string[];
  expected?: string;
}

function unknownField(field: Field, { file, data, known, expected }: UnknownField): Fault {
  const at = { field, isKey: true };
  const name = String(field.at(-1));
  const holder = field.slice(0, -1).join('.');
  const inHolder = holder && ` in \`${holder}\``;
  // `{ en: Seven, not six. }` has two fields, since a comma ends a text in braces.
  if (valueAt(data, field) === null && /\s|[.!?…]$/.test(name)) {
    const message = `Unexpected comma${inHolder} before \`${name}\`, which ends a text in \`{ }\` or \`[ ]\`.`;
    const [[language = '', text = ''] = []] = Object.entries(
      (valueAt(data, field.slice(0, -1)) ?? {}) as Record<string, string>,
    );
    const hint = `Put the text in quotation marks: \`${language}: "${text}, ${name}"\`.`;
    return { rule: 'schema', file, at, message, hint };
  }
  const meant = expected === wordsForLanguage ? likelyLanguage(name) : likelyField(name, known);
  const others = expected ?? `one of ${known.map((one) => `\`${one}\``).join(', ')}`;
  const question = meant === undefined ? `, expected ${others}.` : `. Did you mean \`${meant}\`?`;
  const message = `Unexpected field \`${name}\`${inHolder}${question}`;
  return {
    rule: 'schema',
    file,
    at,
    message,
    ...(meant ? { hint: `Rename it to \`${meant}\`, or take it out.` } : {}),
  };
}

interface Better {
  question?: string;
  hint?: string;
}

// What was most likely meant by a value that does not fit.
function mend(
  found: unknown,
  issue: z.core.$ZodIssue,
  { name, file }: { name: string; file: string },
): Better | undefined {
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    const meant = likelyField(found, issue.values.map(String));
    return meant === undefined
      ? undefined
      : {
          question: ` Did you mean \`${meant}\`?`,
          hint: `Write \`${name}: ${meant}\`; ${listOfFields(file)}.`,
        };
  }
  if (typeof found === 'string' && issue.message === wordsForLanguage) {
    const meant = likelyLanguage(found);
    return meant === undefined
      ? undefined
      : { question: ` Did you mean \`${meant}\`?`, hint: `Write \`${meant}\`.` };
  }
  if (issue.message.includes(wordsForIds) && typeof found === 'string') return mendId(found);
  if (issue.message.startsWith('a real day') && typeof found === 'string')
    return mendDay(found, name);
  const inSource = typeof found === 'string' ? mendOfSource(found, issue.message, name) : undefined;
  if (inSource) return inSource;
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'string' && ['number', 'boolean'].includes(typeof found)) {
    return { hint: `Put it in quotation marks: \`${name}: "${String(found)}"\`.` };
  }
  if (issue.expected === 'array' && typeof found === 'string') {
    return { hint: `Write it as a list: \`${name}: [${listed(found)}]\`.` };
  }
  return undefined;
}

function mendId(found: string): Better | undefined {
  const [first = '', second] = found.split(/\s+-\s+/);
  if (second !== undefined && [first, second].every((part) => idPattern.test(part))) {
    return {
      hint: `Give \`- ${first}\` and \`- ${second}\` the same indentation: a line that stands further in belongs to the item above it.`,
    };
  }
  if (/[،؛;]/.test(found)) {
    const hint = `Part items with a plain comma: \`${listed(found)}\`.`;
    return { question: ' An Arabic comma or a semicolon parts nothing here.', hint };
  }
  const id = slugOf(found);
  return idPattern.test(id) ? { question: ` Did you mean \`${id}\`?` } : undefined;
}

// A text that was to be several, as a list; labels become ids where they can be.
function listed(found: string): string {
  return found
    .split(/[,،;؛]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => (idPattern.test(slugOf(one)) ? slugOf(one) : one))
    .join(', ');
}

// Of fifty values those that could be meant are enough.
function shortenList(expected: string): string {
  const names = namesIn(expected);
  if (names.length <= 20) return expected;
  const some = names.slice(0, 5).map((name) => `\`${name}\``);
  return `one of ${names.length} (${some.join(', ')}, …)`;
}

function nameOf(value: unknown): string {
  if (value === '') return 'empty text';
  if (value === null) return 'empty field';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const shown = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return typeof value === 'number' ? `number \`${shown}\`` : `\`${shown}\``;
}

function valueAt(data: unknown, path: Field): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    data,
  );
}
