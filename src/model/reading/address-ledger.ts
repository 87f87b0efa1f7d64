import { z } from 'astro/zod';
import type { Path } from '../addresses.ts';
import { isFullDate } from '../language/dates.ts';
import { someLabelsSchema } from '../records/labels.ts';

const shape = /^\/([A-Za-z0-9]+(-[A-Za-z0-9]+)*\/)+$/;

const path = z.custom<Path>(
  (value) => typeof value === 'string' && shape.test(value),
  'a path such as `/briefs/x/`',
);
const aDay = 'a real day such as "2026-05-03"';
const day = z.string(aDay).refine(isFullDate, aDay);

const live = z.strictObject({ path, state: z.literal('live') });

const moved = z.strictObject({
  path,
  state: z.literal('moved'),
  to: path.describe('Where the page is now, or where that page is said to have moved.'),
  on: day,
});

const withdrawn = z.strictObject({
  path,
  state: z.literal('withdrawn'),
  on: day,
  title: z.string().trim().min(1).optional().describe('What the page was called.'),
  reason: someLabelsSchema,
});

/** `addresses.yaml`: every page address that was ever published, below the base, and what became of it. */
export const addressLedgerSchema = z.strictObject({
  version: z.literal(1),
  addresses: z.array(
    z.discriminatedUnion('state', [live, moved, withdrawn], 'one of `live`, `moved`, `withdrawn`'),
  ),
});

export type AddressLedger = z.infer<typeof addressLedgerSchema>;
export type AddressEntry = AddressLedger['addresses'][number];
export type WithdrawnEntry = z.infer<typeof withdrawn>;

/** The name of the file that holds the ledger, inside the content folder. */
export const addressFile = 'addresses.yaml';
