import { z } from 'astro/zod';
import { labelsSchema } from './labels.ts';

/** A kind of brief: brief analysis, background, … */
export const briefTypeSchema = z.strictObject({
  name: labelsSchema,
  line: labelsSchema.optional(),
});

export type BriefType = z.infer<typeof briefTypeSchema>;
