import type { AddressEntry } from './address-ledger.ts';
import type { Ledger } from './ledger.ts';

/** The ledger of a brief as readers were given it. */
export interface PublishedLedger {
  /** The slug it was published under. */
  brief: string;
  /** Where its file was, inside the content folder. */
  file: string;
  ledger: Ledger;
  /** Ids of it that an earlier ledger had and the last published one has no more. */
  lost?: ReadonlySet<string>;
  /** Whether the last published version had no such brief any more. */
  isGone?: boolean;
}

/**
 * What readers were given, as far as the content folder may say something else: what is the same there,
 * byte for byte, and in no conflict is not in it.
 */
export interface Published {
  /** Where that is known from: `origin/main (1a2b3c4)`. */
  from: string;
  ledgers: readonly PublishedLedger[];
  addresses: readonly AddressEntry[];
}
