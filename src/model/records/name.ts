import { z } from 'astro/zod';
import { partialDateSchema } from './csl-dates.ts';
import { field } from './field.ts';
import { nameIdSchema, sourceIdSchema } from './ids.ts';
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

const officeSchema = z
  .strictObject({
    title: field(labelsSchema, 'The office.', {
      en: 'Foreign minister of Russia',
      ar: 'وزير خارجية روسيا',
    }),
    from: field(partialDateSchema.optional(), 'When it began, as exact as is known.', '2004-03-09'),
    until: field(partialDateSchema.optional(), 'When it ended; none while it goes on.', '2012-11'),
    source: field(
      z.union([sourceIdSchema, z.array(sourceIdSchema)]).optional(),
      'What says so, an id in sources/, or several, where one tells of its beginning and one of its end.',
      'un-dppa-2015',
    ),
  })
  .refine(
    ({ from, until }) => from === undefined || until === undefined || !isBefore(until, from),
    'an end that is not before the beginning',
  );

// As far as both are known.
function isBefore(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
}

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
  about: field(
    z
      .strictObject({
        text: field(labelsSchema, 'The sentences.', {
          en: 'It was formed in Doha in November 2012.',
          ar: 'تشكّل في الدوحة في تشرين الثاني/نوفمبر 2012.',
        }),
        source: field(
          z.union([sourceIdSchema, z.array(sourceIdSchema).min(1)]),
          'What says so, an id in sources/, or several.',
          'reuters-doha-coalition-2012',
        ),
      })
      .optional(),
    'One or two sentences that its page opens with.',
    {
      text: {
        en: 'It was formed in Doha in November 2012.',
        ar: 'تشكّل في الدوحة في تشرين الثاني/نوفمبر 2012.',
      },
      source: 'reuters-doha-coalition-2012',
    },
  ),
  spellings: field(spellingsSchema, 'Everything else it is called, in any language.', ['Daesh']),
  acronyms: field(spellingsSchema, 'Its short forms.', ['ISIL', { text: 'IS', exactCase: true }]),
  formerNames: field(spellingsSchema, 'What it was called.', ['Islamic State of Iraq']),
  offices: field(
    z.array(officeSchema).default([]),
    'What somebody was, and when, the last first.',
    [
      {
        title: { en: 'Foreign minister of Russia', ar: 'وزير خارجية روسيا' },
        from: '2004-03-09',
        source: 'un-dppa-2015',
      },
    ],
  ),
  notToConfuseWith: field(
    z.array(nameIdSchema).default([]),
    'The ids of names that it might be taken for.',
    ['syrian-national-council'],
  ),
});

export type Name = z.infer<typeof nameSchema>;

export type Office = z.infer<typeof officeSchema>;
