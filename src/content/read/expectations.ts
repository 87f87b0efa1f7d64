import { z } from 'astro/zod';

/**
 * What a schema expected, in the words of an editor: asked by Zod where the schema itself has no
 * words for it, and for what only Zod knows.
 */
export function expectationOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kindOf(issue.expected);
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'too_small':
      return issue.origin === 'array'
        ? `a list of ${Number(issue.minimum) === 1 ? 'one' : Number(issue.minimum)} or more`
        : issue.origin === 'string'
          ? 'a text that is not empty'
          : `a number above ${Number(issue.minimum)}`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'another key';
    case 'unrecognized_keys':
      return issue.inst instanceof z.ZodObject
        ? oneOf(Object.keys(issue.inst.shape))
        : 'no such field';
    default:
      return 'another form';
  }
}

function kindOf(type: string): string {
  const kinds: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: '`true` or `false`',
    array: 'a list',
    object: 'fields',
    record: 'a text per language, such as `{ en: Syria }`',
  };
  return kinds[type] ?? type;
}

/** The words that say what an id looks like. */
export const wordsForIds = 'lower-case words joined by hyphens';

/** The words that say what a language looks like. */
export const wordsForLanguage = 'a language code such as `en`';

/** The names that such words of a schema list. */
export function namesIn(expected: string): string[] {
  return [...expected.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

function oneOf(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${value}\``).join(', ');
  return values.length > 1 ? `one of ${quoted}` : quoted;
}
