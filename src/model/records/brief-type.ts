import { z } from 'astro/zod';
import { field } from './field.ts';
import { labelsSchema } from './labels.ts';

/** A kind of brief: brief analysis, background, … */
export const briefTypeSchema = z.strictObject({
  name: field(labelsSchema, 'What it is called.', { en: 'Background', ar: 'خلفية' }),
  line: field(labelsSchema.optional(), 'One sentence that says what such briefs are.', {
    en: 'What there is to know before the news.',
    ar: 'ما ينبغي معرفته قبل الأخبار.',
  }),
});

export type BriefType = z.infer<typeof briefTypeSchema>;
