import { z } from 'astro/zod';
import { isFullDate } from '../language/dates.ts';
import {
  authorIdSchema,
  briefIdSchema,
  idSchema,
  regionIdSchema,
  sourceIdSchema,
  topicIdSchema,
  typeIdSchema,
} from './ids.ts';
import { labelsSchema, someLabelsSchema } from './labels.ts';

const aDay = 'a real day such as `2015-08-18`';
const day = z.string(aDay).refine(isFullDate, aDay);
const text = z.string().trim().min(1);

// A list that names nothing twice.
function distinct<Id extends z.ZodType<string>>(id: Id, atLeast = 0) {
  return z
    .array(id)
    .min(atLeast)
    .refine((ids) => new Set(ids).size === ids.length, 'each id once');
}

/** Front matter of a translation: its own words; the first language carries the rest. */
export const translationSchema = z.strictObject({
  title: text,
  summary: text.describe('The standfirst: one or two sentences.'),
  closing: text.optional().describe('The line at the end of the text.'),
  translators: z.array(authorIdSchema).optional(),
  draft: z.boolean().optional().describe('Seen in `dev` only; it may be incomplete.'),
});

/** Front matter of a brief in its first language, which alone carries the data. */
export const briefSchema = translationSchema.extend({
  date: day,
  draft: z.boolean().optional().describe('Seen in `dev` only, in all its languages.'),
  type: typeIdSchema,
  authors: distinct(authorIdSchema).default([]).describe('Those who wrote these words.'),
  topics: distinct(topicIdSchema, 1),
  regions: distinct(regionIdSchema, 1),
  restates: sourceIdSchema
    .optional()
    .describe('The work whose content this gives in other words; `date` is then its date.'),
  restated: day.optional(),
  updated: day.optional(),
  recommendations: idSchema.optional().describe('The id of the section that holds them.'),
  related: distinct(briefIdSchema).default([]),
  furtherReading: distinct(sourceIdSchema).default([]),
  events: z.array(z.strictObject({ date: day, text: labelsSchema, note: idSchema })).default([]),
  corrections: z
    .array(
      z.strictObject({
        date: day,
        kind: z.enum(['correction', 'update', 'wording']),
        text: labelsSchema,
        was: someLabelsSchema
          .optional()
          .describe('The words that stood there, for who comes by a link to them.'),
      }),
    )
    .default([]),
});

export type Translation = z.infer<typeof translationSchema>;
export type Brief = z.infer<typeof briefSchema>;
