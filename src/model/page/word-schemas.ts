import { z } from 'astro/zod';

/** A word or sentence of the interface. */
export const wordSchema = z.string().min(1);

/** One that depends on a number, by CLDR plural category. */
export const pluralWordsSchema = z.strictObject({
  zero: wordSchema.optional(),
  one: wordSchema.optional(),
  two: wordSchema.optional(),
  few: wordSchema.optional(),
  many: wordSchema.optional(),
  other: wordSchema,
});

/** A group of words by name, with no other name in it. */
export function words<const Name extends string>(...names: Name[]) {
  return z.strictObject(
    Object.fromEntries(names.map((name) => [name, wordSchema])) as Record<Name, typeof wordSchema>,
  );
}
