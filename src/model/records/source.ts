import { z } from 'astro/zod';
import { isPartialDate } from '../language/dates.ts';
import { authorIdSchema } from './ids.ts';
import { labelsSchema } from './labels.ts';
import { isLanguageTag } from '../language/language.ts';
import { webAddressSchema } from './web-address.ts';

/** The item types of CSL 1.0.2. */
export const cslTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;

const aDate = 'a real date such as `"2015-08-18"`, `"2015-08"` or `"2015"`';
const date = z.string(aDate).refine(isPartialDate, aDate);
const number = z.union(
  [z.string().min(1), z.number().transform(String)],
  'a number, or a text that is not empty',
);

/** A name as CSL has it, with our author's id where the person has a page here. */
const sourceNameSchema = z.union(
  [
    z.strictObject({
      family: z.string().min(1),
      given: z.string().min(1).optional(),
      id: authorIdSchema.optional(),
    }),
    z.strictObject({ literal: z.string().min(1), id: authorIdSchema.optional() }),
  ],
  '`family` and `given`, or `literal` alone; beside either, the `id` of an author page here',
);

/** A document that notes cite, in CSL's variables. */
export const sourceSchema = z
  .strictObject({
    type: z.enum(cslTypes),
    title: z.string().min(1).optional(),
    'title-short': z.string().min(1).optional(),
    author: z.array(sourceNameSchema).default([]),
    publisher: z.string().min(1).optional(),
    'container-title': z.string().min(1).optional(),
    'collection-title': z.string().min(1).optional(),
    genre: z.union([z.string().min(1), labelsSchema], 'a text, or a text per language').optional(),
    issued: date.optional(),
    number: number.optional(),
    volume: number.optional(),
    issue: number.optional(),
    DOI: z
      .string()
      .startsWith('10.', 'it as it begins with `10.`, without `doi:` or `https://doi.org/`')
      .optional(),
    URL: webAddressSchema.optional(),
    language: z.string().refine(isLanguageTag, 'a language code such as `en`').optional(),
    via: z
      .strictObject({ publisher: z.string().min(1).optional(), URL: webAddressSchema })
      .optional()
      .describe('The copy that was read, where it was not the document itself.'),
    archived: webAddressSchema.optional(),
    accessed: date.optional(),
  })
  .refine((source) => source.title !== undefined || source.genre !== undefined, {
    message: 'a `title`, or a `genre` that says in words what kind of document it is',
    path: ['title'],
  })
  .refine((source) => source.URL ?? source.DOI ?? source.via ?? source.number, {
    message: 'a way to the document: `URL`, `DOI`, `number` or `via`',
    path: ['URL'],
  });

export type Source = z.infer<typeof sourceSchema>;
export type SourceName = z.infer<typeof sourceNameSchema>;
