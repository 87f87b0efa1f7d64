import { z } from 'astro/zod';
import { field } from './field.ts';
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
  kind: field(z.enum(nameKinds), 'What it is the name of.', 'organisation'),
  name: field(labelsSchema, 'What it is called.', { en: 'Islamic State', ar: 'تنظيم الدولة' }),
  sortAs: field(
    someLabelsSchema.optional(),
    'What it stands under in lists; else the last word of a person, the whole of others.',
    { en: 'Ban' },
  ),
  line: field(labelsSchema, 'One neutral line saying who or what it is.', {
    en: 'Armed group in Iraq and Syria.',
    ar: 'جماعة مسلحة في العراق وسوريا.',
  }),
  spellings: field(spellingsSchema, 'Everything else it is called, in any language.', ['Daesh']),
  acronyms: field(spellingsSchema, 'Its short forms.', ['ISIL', { text: 'IS', exactCase: true }]),
  formerNames: field(spellingsSchema, 'What it was called.', ['Islamic State of Iraq']),
  notToConfuseWith: field(
    z.array(nameIdSchema).default([]),
    'The ids of names that it might be taken for.',
    ['syrian-national-council'],
  ),
});

export type Name = z.infer<typeof nameSchema>;
