import { z } from 'astro/zod';
import { labelsSchema } from './labels.ts';
import { spellingsSchema } from './spelling.ts';
import { webAddressSchema } from './web-address.ts';

/** Somebody who wrote a brief, or whose work a brief restates. */
export const authorSchema = z.strictObject({
  kind: z.enum(['person', 'organisation']),
  name: labelsSchema,
  line: labelsSchema.describe('One sentence about them, shown under the title and on their page.'),
  url: webAddressSchema.optional(),
  spellings: spellingsSchema.describe('How else the name is written; search then knows it.'),
});

export type Author = z.infer<typeof authorSchema>;
