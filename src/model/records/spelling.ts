import { z } from 'astro/zod';

const marked = z.strictObject(
  {
    text: z.string().trim().min(1),
    exactCase: z.literal(true).optional(),
    noExpand: z.literal(true).optional(),
    ambiguous: z.literal(true).optional(),
  },
  {
    error: ({ code }) =>
      code === 'invalid_type' ? 'a text, or fields with the `text`' : undefined,
  },
);

/** A spelling as editors write it: a text, or a text with marks. */
const spellingSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { text: value } : value),
  marked,
);

/** The spellings of one record. */
export const spellingsSchema = z.array(spellingSchema).default([]);
