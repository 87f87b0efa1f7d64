import { z } from 'astro/zod';
import { idPattern, passageIdPattern } from './ids.ts';

const fingerprints = z.record(z.string(), z.string().regex(/^[0-9a-f]{12}$/));

/** An id that was published: fingerprints of the words it stood for, per language, and the first eight words. */
const entrySchema = z.strictObject({
  id: z.string(),
  words: z.string(),
  is: fingerprints,
});

function entriesWith(pattern: RegExp) {
  return z
    .array(entrySchema.extend({ id: z.string().regex(pattern) }))
    .refine(
      (entries) => new Set(entries.map(({ id }) => id)).size === entries.length,
      'each id once',
    );
}

/** `permalinks.yaml`: every id of a brief that was ever published, in document order. */
export const ledgerSchema = z.strictObject({
  version: z.literal(1),
  sections: entriesWith(idPattern),
  passages: entriesWith(passageIdPattern),
});

export type Ledger = z.infer<typeof ledgerSchema>;
export type LedgerEntry = z.infer<typeof entrySchema>;

/** The ledger of a brief that was never published. */
export const emptyLedger: Ledger = { version: 1, sections: [], passages: [] };
