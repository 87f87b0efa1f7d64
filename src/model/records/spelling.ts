import { z } from 'astro/zod';
import { field } from './field.ts';

const marked = z.strictObject(
  {
    text: field(z.string().trim().min(1), 'The spelling.', 'IS'),
    exactCase: field(
      z.literal(true).optional(),
      'Recognised in these capitals only, since it is also a word.',
      true,
    ),
    noExpand: field(
      z.literal(true).optional(),
      'Recognised and never searched for, since it finds much else.',
      true,
    ),
    ambiguous: field(
      z.literal(true).optional(),
      'Several names have it, and each says so; readers are asked.',
      true,
    ),
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
