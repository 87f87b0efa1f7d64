import { z } from 'astro/zod';
import { nameIdSchema } from './ids.ts';
import { labelsSchema, someLabelsSchema } from './labels.ts';
import { spellingsSchema } from './spelling.ts';

// What a name may be the name of.
const nameKinds = [
  'person',
  'organisation',
  'agreement',
  'document',
  'talks',
  'place',
  'weapon',
] as const;

/** One actor, agreement or place with all its spellings; search knows them by it. */
export const nameSchema = z.strictObject({
  kind: z.enum(nameKinds),
  name: labelsSchema,
  sortAs: someLabelsSchema
    .optional()
    .describe(
      'What it stands under in lists; else the last word of a person, the whole of others.',
    ),
  line: labelsSchema.describe('One neutral line saying who or what it is.'),
  spellings: spellingsSchema,
  acronyms: spellingsSchema,
  formerNames: spellingsSchema,
  notToConfuseWith: z.array(nameIdSchema).default([]),
});

export type Name = z.infer<typeof nameSchema>;
