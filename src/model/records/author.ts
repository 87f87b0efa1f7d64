import { z } from 'astro/zod';
import { field } from './field.ts';
import { labelsSchema, someLabelsSchema } from './labels.ts';
import { spellingsSchema } from './spelling.ts';
import { webAddressSchema } from './web-address.ts';

/** Somebody who wrote a brief, or whose work a brief restates. */
export const authorSchema = z.strictObject({
  kind: field(z.enum(['person', 'organisation']), 'What they are.', 'person'),
  name: field(labelsSchema, 'What they are called.', { en: 'Anna Doe', ar: 'آنا دو' }),
  family: field(
    someLabelsSchema.optional(),
    'The family name within `name`, under which lists of references file a person.',
    { en: 'Doe', ar: 'دو' },
  ),
  line: field(labelsSchema, 'One sentence about them, shown under the title and on their page.', {
    en: 'She writes on ports.',
    ar: 'تكتب عن الموانئ.',
  }),
  url: field(webAddressSchema.optional(), 'Their own page.', 'https://doe.example/'),
  about: field(labelsSchema.optional(), 'Two or three sentences that its page opens with.', {
    en: 'She has written on ports since 2001.',
    ar: 'تكتب عن الموانئ منذ عام 2001.',
  }),
  spellings: field(spellingsSchema, 'How else the name is written; search then knows it.', [
    'A. Doe',
  ]),
});

export type Author = z.infer<typeof authorSchema>;
