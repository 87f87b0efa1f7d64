import { z } from 'astro/zod';
import { nameIdSchema } from './ids.ts';
import { labelsSchema } from './labels.ts';

/** One actor, agreement or place with all its spellings; search will know them by it. */
export const nameSchema = z.strictObject({
  kind: z.enum(['person', 'organisation', 'agreement', 'document', 'place', 'weapon']),
  name: labelsSchema,
  line: labelsSchema.describe('One neutral line saying who or what it is.'),
  spellings: z.array(z.string().trim().min(1)).default([]),
  notToConfuseWith: z.array(nameIdSchema).default([]),
});

export type Name = z.infer<typeof nameSchema>;
