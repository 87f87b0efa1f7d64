import type { z } from 'astro/zod';

/** A field with what it says, in plain words, and an example: from here its documentation is made. */
export function field<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  example?: unknown,
): Schema {
  return schema.meta({ description, ...(example === undefined ? {} : { example }) });
}
