import { z } from 'astro/zod';
import type { Path } from '../addresses.ts';
import { isFullDate } from '../language/dates.ts';
import { field } from '../records/field.ts';
import { someLabelsSchema } from '../records/labels.ts';

const shape = /^\/([A-Za-z0-9]+(-[A-Za-z0-9]+)*\/)+$/;

const path = z.custom<Path>(
  (value) => typeof value === 'string' && shape.test(value),
  'a path such as `/briefs/x/`',
);
const aDay = 'a real day such as "2026-05-03"';
const day = z.string(aDay).refine(isFullDate, aDay);

const ours = field(path, 'The path of a page that was published.', '/ar/briefs/x/');

const live = z.strictObject({
  path: ours,
  state: field(z.literal('live'), 'The page is there.', 'live'),
});

const moved = z.strictObject({
  path: ours,
  state: field(z.literal('moved'), 'The page is elsewhere now.', 'moved'),
  to: field(path, 'Where it is now, or where that page is said to have moved.', '/briefs/x/'),
  on: field(day, 'The day it moved.', '2026-05-03'),
});

const withdrawn = z.strictObject({
  path: ours,
  state: field(z.literal('withdrawn'), 'The page was taken away.', 'withdrawn'),
  on: field(day, 'The day it was taken away.', '2026-05-03'),
  title: field(z.string().trim().min(1).optional(), 'What it was called.', 'Ports and Tolls'),
  reason: field(someLabelsSchema, 'Why, for its readers.', { en: 'Its source was retracted.' }),
});

/** `addresses.yaml`: every page address that was ever published, below the base, and what became of it. */
export const addressLedgerSchema = z.strictObject({
  version: field(z.literal(1), 'The form of this file.', 1),
  addresses: field(
    z.array(
      z.discriminatedUnion(
        'state',
        [live, moved, withdrawn],
        'one of `live`, `moved`, `withdrawn`',
      ),
    ),
    'Each page that was ever published, in each language.',
    [{ path: '/briefs/x/', state: 'live' }],
  ),
});

export type AddressLedger = z.infer<typeof addressLedgerSchema>;
export type AddressEntry = AddressLedger['addresses'][number];
export type WithdrawnEntry = z.infer<typeof withdrawn>;

/** The name of the file that holds the ledger, inside the content folder. */
export const addressFile = 'addresses.yaml';
