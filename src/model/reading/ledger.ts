import { z } from 'astro/zod';
import { isFullDate } from '../language/dates.ts';
import { idPattern, passageIdPattern } from '../records/ids.ts';
import { isLanguageTag } from '../language/language.ts';

const day = z.string().refine(isFullDate, 'a real day such as `2026-05-03`');
const checkValues = z
  .string()
  .regex(/^([0-9a-z]{4}( [0-9a-z]{4})*)?$/, 'check values of four digits, one space between them');

/** What an id stands for in one language. */
const ledgerTextSchema = z.strictObject({
  is: checkValues.describe('The check values of its sentences, in order.'),
  like: z
    .string()
    .regex(/^([\w-]{3})*$/, 'a sketch of three digits a word')
    .optional()
    .describe('A sketch of its words, by which it is known after an edit; first language only.'),
  since: day
    .optional()
    .describe('The day its words last changed, where that was after publication.'),
  of: z
    .string()
    .regex(/^[0-9a-z]{4}$/, 'a check value')
    .optional()
    .describe('What the original was when this translation was last changed or confirmed.'),
});

/** Sentences that stood there until a day, and those that came instead. */
const pastSchema = z.strictObject({
  on: day,
  in: z.string().refine(isLanguageTag, 'a language'),
  was: checkValues,
  now: checkValues.default(''),
});

const states = {
  state: z.enum(['live', 'merged', 'removed']).default('live'),
  into: z.string().optional().describe('The id that succeeded it.'),
  on: day.optional().describe('The day it was merged or removed.'),
  moved: z
    .string()
    .regex(/^[a-z][a-z0-9-]*#[a-z][a-z0-9-]*$/, 'a brief and an id in it, `slug#p12`')
    .optional()
    .describe('Where in another brief its words stand now.'),
};

const entrySchema = z.strictObject({
  id: z.string(),
  words: z.string().describe('Its first eight words, for people who read the ledger.'),
  label: z.string().optional().describe('The label a note has now, where that is not its id.'),
  calls: z.number().int().positive().optional().describe('The most calls a note ever had.'),
  text: z.record(z.string(), ledgerTextSchema).default({}),
  past: z.array(pastSchema).default([]),
  ...states,
});

function entriesWith(...patterns: RegExp[]) {
  const id = z
    .string()
    .refine((text) => patterns.some((pattern) => pattern.test(text)), 'an id such as `p12`');
  return z.array(
    entrySchema
      .extend({ id })
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
  version: z.literal(1),
  brief: z.string().optional().describe('The slug it was published under.'),
  parts: entriesWith(idPattern, passageIdPattern),
  notes: entriesWith(idPattern),
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
