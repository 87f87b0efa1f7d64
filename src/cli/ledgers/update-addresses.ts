import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatAddresses } from '../../addresses/format-addresses.ts';
import { liveAddresses } from '../../addresses/live-addresses.ts';
import {
  addLive,
  recordMoves,
  takeBack,
  type RenamedBrief,
} from '../../addresses/next-addresses.ts';
import { type AddressEntry, addressFile } from '../../model/reading/address-ledger.ts';
import type { Path } from '../../model/addresses.ts';
import type { Content } from '../../model/reading/content.ts';
import { changedText } from '../../content/files/changed-text.ts';
import { replaceFile } from '../../content/files/replace-file.ts';
import { count } from '../report/count.ts';

/** What became of the ledger of page addresses. */
export interface AddressUpdate {
  /** Addresses that were not in it. */
  added: Path[];
  /** Old and new address of each page that a renaming moved. */
  moved: [Path, Path][];
  /** Whether it says what the one on disk does not. */
  changed: boolean;
  /** What was done, for people. */
  lines: string[];
}

/** How to bring the ledger up to date. */
export interface AddressOptions {
  dryRun?: boolean;
  renamed?: readonly RenamedBrief[];
  /** Lines that were published: those that are lost are taken back. */
  published?: readonly AddressEntry[];
}

/**
 * Brings `addresses.yaml` up to date on disk: adds the addresses of new pages and, for renamed briefs,
 * says where each went in every language it still has; with `dryRun` only says what it would do.
 *
 * The content must be without fault but for the addresses that the renaming explains.
 */
export function updateAddresses(
  dir: string,
  content: Content,
  { dryRun = false, renamed = [], published = [] }: AddressOptions = {},
): AddressUpdate {
  const path = join(dir, addressFile);
  // What could not be read is not lost by writing over it.
  if (existsSync(path) && !content.addresses)
    throw new Error(`${addressFile} has faults: npm run check`);
  const live = liveAddresses(content);
  const languages = content.site?.data.languages ?? [];
  const kept = takeBack(content.addresses?.data, published);
  const complete = addLive(kept.ledger, live.keys());
  const { ledger, moved } = recordMoves(complete.ledger, renamed, { live, languages });
  const { added } = complete;
  const text = changedText(path, formatAddresses(ledger));
  const changed = text !== undefined;
  if (changed && !dryRun) replaceFile(path, text);
  const lines = kept.back.map((lost) => `addresses: ${lost} taken back`);
  lines.push(...moved.map(([from, to]) => `addresses: ${from} moved to ${to}`));
  if (changed) {
    const news = added.length > 0 ? count(added.length, 'new page') : 'changed lines';
    lines.push(
      `addresses: ${news} in ${addressFile}${dryRun ? ' would be written' : '; commit it'}`,
    );
  }
  return { added, moved, changed, lines };
}
