import { z } from 'astro/zod';
import { isFullDate } from '../language/dates.ts';
import { partialDateSchema } from './csl-dates.ts';
import { field } from './field.ts';
import {
  authorIdSchema,
  briefIdSchema,
  idSchema,
  regionIdSchema,
  sourceIdSchema,
  topicIdSchema,
  typeIdSchema,
} from './ids.ts';
import { labelsSchema, someLabelsSchema } from './labels.ts';
import { nameMarkSchema } from './name-mark.ts';

const aDay = 'a real day such as `2015-08-18`';
const day = z.string(aDay).refine(isFullDate, aDay);
const text = z.string().trim().min(1);

// A list that names nothing twice.
function distinct<Id extends z.ZodType<string>>(id: Id, atLeast = 0) {
  return z
    .array(id)
    .min(atLeast)
    .refine((ids) => new Set(ids).size === ids.length, 'each id once');
}

/** Front matter of a translation: its own words; the first language carries the rest. */
export const translationSchema = z.strictObject({
  title: field(text, 'The title.', 'What the Communique Left Open'),
  summary: field(text, 'The standfirst: one or two sentences.', 'It said who, and not when.'),
  closing: field(text.optional(), 'The line at the end of the text.', 'The talks went on.'),
  translators: field(
    z.array(authorIdSchema).optional(),
    'Those who translated it, ids in authors/.',
    ['pincite'],
  ),
  draft: field(z.boolean().optional(), 'Seen in `dev` only; it may be incomplete.', true),
  names: field(
    z.array(nameMarkSchema).optional(),
    'Words of this text that are a name no spelling tells, one of several, or none.',
    [
      { words: 'the coalition', name: 'syrian-national-coalition' },
      { words: 'Platform', name: 'none' },
    ],
  ),
});

const eventSchema = z.strictObject({
  date: field(
    partialDateSchema,
    'The day it happened, or the month or year where no more is known; of a span the beginning.',
    '2012-06-30',
  ),
  until: field(partialDateSchema.optional(), 'The end of a span.', '2012-07-02'),
  text: field(labelsSchema, 'What happened, in a sentence.', {
    en: 'The action group met in Geneva.',
    ar: 'اجتمعت مجموعة العمل في جنيف.',
  }),
  note: field(idSchema, 'The label of the note that has its source.', 'annan-chair'),
});

const correctionSchema = z.strictObject({
  date: field(day, 'The day it was made.', '2026-11-25'),
  kind: field(
    z.enum(['correction', 'update', 'wording']),
    'Whether something was wrong, is new, or is only worded otherwise.',
    'correction',
  ),
  text: field(labelsSchema, 'What changed.', {
    en: 'An earlier version said seven, not six.',
    ar: 'ورد في نسخة سابقة سبعة بدل ستة.',
  }),
  passage: field(
    z
      .string()
      .regex(/^[\w-]+$/)
      .optional(),
    'The id of the passage that it is in, for who follows changes in a feed.',
    'p12',
  ),
  was: field(
    someLabelsSchema.optional(),
    'The words that stood there, for who comes by a link to them.',
    { en: 'Seven states met.' },
  ),
});

/** Front matter of a brief in its first language, which alone carries the data. */
export const briefSchema = translationSchema.extend({
  date: field(day, 'The day it was published; of what is restated, the day of that.', '2026-11-23'),
  draft: field(z.boolean().optional(), 'Seen in `dev` only, in all its languages.', true),
  type: field(typeIdSchema, 'What kind of brief it is, an id in types/.', 'background'),
  authors: field(
    distinct(authorIdSchema).default([]),
    'Those who wrote these words, ids in authors/.',
    ['pincite'],
  ),
  topics: field(distinct(topicIdSchema, 1), 'What it is about, ids in topics/.', ['peace-process']),
  regions: field(distinct(regionIdSchema, 1), 'Where it looks, ids in regions/.', ['syria']),
  restates: field(
    sourceIdSchema.optional(),
    'The source whose content this gives in other words; `date` is then its date.',
    'fishman-libya-legitimacy-2022',
  ),
  restated: field(day.optional(), 'The day of our words, where it restates.', '2026-11-23'),
  updated: field(day.optional(), 'The day it was last changed.', '2026-11-25'),
  recommendations: field(
    idSchema.optional(),
    'The id of the section that holds them.',
    'what-to-do',
  ),
  related: field(distinct(briefIdSchema).default([]), 'Briefs that go with it.', [
    'russia-syrian-peace-talks',
  ]),
  later: field(
    distinct(briefIdSchema).default([]),
    'Briefs that tell what came later, the newest first: a line at the top leads to them.',
    ['russia-syria-intervention-2015'],
  ),
  furtherReading: field(distinct(sourceIdSchema).default([]), 'Sources to read next.', [
    'fishman-libya-legitimacy-2022',
  ]),
  events: field(z.array(eventSchema).default([]), 'Dated events in it.', [
    { date: '2012-06-30', text: { en: 'The action group met.' }, note: 'annan-chair' },
  ]),
  corrections: field(z.array(correctionSchema).default([]), 'What was changed after publication.', [
    { date: '2026-11-25', kind: 'correction', text: { en: 'An earlier version said seven.' } },
  ]),
});

export type Translation = z.infer<typeof translationSchema>;
export type Brief = z.infer<typeof briefSchema>;
