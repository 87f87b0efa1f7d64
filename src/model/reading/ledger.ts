import { z } from 'astro/zod';
import { isFullDate } from '../language/dates.ts';
import { field } from '../records/field.ts';
import { idPattern, passageIdPattern } from '../records/ids.ts';
import { isLanguageTag } from '../language/language.ts';

const day = z.string().refine(isFullDate, 'a real day such as `2026-05-03`');
const checkValues = z
  .string()
  .regex(/^([0-9a-z]{4}( [0-9a-z]{4})*)?$/, 'check values of four digits, one space between them');

/** What an id stands for in one language. */
const ledgerTextSchema = z.strictObject({
  is: field(checkValues, 'The check values of its sentences, in order.', '3fk2 9x1a'),
  like: field(
    z
      .string()
      .regex(/^([\w-]{3})*$/, 'a sketch of three digits a word')
      .optional(),
    'A sketch of its words, by which it is known after an edit; first language only.',
    'a1bc2d',
  ),
  since: field(
    day.optional(),
    'The day its words last changed, where that was after publication.',
    '2026-05-03',
  ),
  of: field(
    z
      .string()
      .regex(/^[0-9a-z]{4}$/, 'a check value')
      .optional(),
    'What the original was when this translation was last changed or confirmed.',
    '3fk2',
  ),
});

/** Sentences that stood there until a day, and those that came instead. */
const pastSchema = z.strictObject({
  on: field(day, 'The day they changed.', '2026-05-03'),
  in: field(z.string().refine(isLanguageTag, 'a language'), 'The language of the text.', 'en'),
  was: field(checkValues, 'The check values of the sentences that stood there.', '3fk2'),
  now: field(checkValues.default(''), 'Those of the sentences that came instead.', '9x1a'),
});

const states = {
  state: field(
    z.enum(['live', 'merged', 'removed']).default('live'),
    'Whether it is in the text, went into another part, or is gone.',
    'live',
  ),
  into: field(z.string().optional(), 'The id that succeeded it.', 'p9'),
  on: field(day.optional(), 'The day it was merged or removed.', '2026-05-03'),
  moved: field(
    z
      .string()
      .regex(/^[a-z][a-z0-9-]*#[a-z][a-z0-9-]*$/, 'a brief and an id in it, `slug#p12`')
      .optional(),
    'Where in another brief its words stand now.',
    'other-brief#p4',
  ),
};

const entrySchema = z.strictObject({
  id: z.string(),
  words: field(
    z.string(),
    'Its first eight words, for people who read the ledger.',
    'The text begins',
  ),
  label: field(
    z.string().optional(),
    'The label a note has now, where that is not its id.',
    'annan-chair',
  ),
  calls: field(z.number().int().positive().optional(), 'The most calls a note ever had.', 2),
  text: field(
    z.record(z.string(), ledgerTextSchema).default({}),
    'What it stands for in each language.',
    { en: { is: '3fk2' } },
  ),
  past: field(z.array(pastSchema).default([]), 'Sentences that stood there once.', [
    { on: '2026-05-03', in: 'en', was: '3fk2', now: '9x1a' },
  ]),
  ...states,
});

function entriesWith(example: string, ...patterns: RegExp[]) {
  const id = z
    .string()
    .refine((text) => patterns.some((pattern) => pattern.test(text)), 'an id such as `p12`');
  return z.array(
    entrySchema
      .extend({ id: field(id, 'The published id.', example) })
      .refine(
        ({ state, into, on, moved }) =>
          [into, on].every((field) => (field === undefined) === (state === 'live')) &&
          (moved === undefined || state !== 'live'),
        '`into` and `on` just where the state is `merged` or `removed`',
      ),
  );
}

/** `permalinks.yaml`: every id of a brief that was ever published; sections and passages in document order, notes after them. */
export const ledgerSchema = z.strictObject({
  version: field(z.literal(1), 'The form of this file.', 1),
  brief: field(z.string().optional(), 'The slug it was published under.', 'x'),
  parts: field(
    entriesWith('p12', idPattern, passageIdPattern),
    'Its sections and passages, in order.',
    [{ id: 'p12', words: 'The text begins' }],
  ),
  notes: field(entriesWith('annan-chair', idPattern), 'Its notes.', [
    { id: 'annan-chair', words: 'On who sat in the chair' },
  ]),
});

export type Ledger = z.infer<typeof ledgerSchema>;
export type LedgerEntry = z.infer<typeof entrySchema>;
export type LedgerText = z.infer<typeof ledgerTextSchema>;
export type PastSentences = z.infer<typeof pastSchema>;

/** The ledger of a brief that was never published. */
export const emptyLedger: Ledger = { version: 1, parts: [], notes: [] };

/** Whether an entry's id is a passage's, not a section's. */
export function isPassage({ id }: Pick<LedgerEntry, 'id'>): boolean {
  return passageIdPattern.test(id);
}
