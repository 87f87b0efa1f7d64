import type { z } from 'astro/zod';
import { namesIn } from './expectations.ts';
import { likelyField } from './likely-field.ts';

/** What a schema found wrong, without the missing fields that are there under a name that was meant for them: one slip, one fault. */
export function withoutMisspelt(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
): z.core.$ZodIssue[] {
  const meant = new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const known = namesIn(issue.message);
      return issue.keys.flatMap((key) => {
        const field = likelyField(key, known);
        return field === undefined ? [] : [[...issue.path, field].join('.')];
      });
    }),
  );
  return issues.filter(({ path }) => !meant.has(path.join('.')) || hasValue(data, path));
}

function hasValue(data: unknown, path: readonly PropertyKey[]): boolean {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value !== undefined;
}
