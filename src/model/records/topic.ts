import { z } from 'astro/zod';
import { labelsSchema } from './labels.ts';

/** A subject that briefs are filed under. */
export const topicSchema = z.strictObject({
  name: labelsSchema,
  line: labelsSchema.optional().describe('One sentence saying what the topic covers.'),
});

export type Topic = z.infer<typeof topicSchema>;
