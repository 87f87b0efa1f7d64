import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { z } from 'astro/zod';
import { type AddressLedger, addressLedgerSchema } from '../model/reading/address-ledger.ts';
import { type Ledger, ledgerSchema } from '../model/reading/ledger.ts';

/** A brief's ledger as it once was; nothing where it is none. */
export function parseLedger(text: string): Ledger | undefined {
  return parse(text, ledgerSchema);
}

/** The ledger of page addresses as it once was; nothing where it is none. */
export function parseAddresses(text: string): AddressLedger | undefined {
  return parse(text, addressLedgerSchema);
}

function parse<Schema extends z.ZodType>(text: string, schema: Schema) {
  try {
    const result = schema.safeParse(load(text.replace(/^\uFEFF/, ''), { schema: CORE_SCHEMA }));
    return result.success ? result.data : undefined;
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}
