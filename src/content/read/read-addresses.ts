import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  addressFile,
  type AddressLedger,
  addressLedgerSchema,
} from '../../model/reading/address-ledger.ts';
import type { Filed } from '../../model/reading/content.ts';
import type { Fault } from '../../model/reading/issue.ts';
import { readTextFile } from '../files/read-file.ts';
import { isFaults, readYaml } from './read-yaml.ts';

const rule = 'addresses-invalid';

/** Reads the ledger of page addresses; a folder without one was never published. */
export function readAddresses(dir: string): Filed<AddressLedger> | undefined | Fault[] {
  const file = addressFile;
  if (!existsSync(join(dir, file))) return undefined;
  const text = readTextFile(dir, file);
  if (typeof text !== 'string') return [text.rule === 'conflict-marker' ? text : { ...text, rule }];
  const data = readYaml(text, addressLedgerSchema, { file, offset: 0 });
  return isFaults(data) ? data.map((fault) => ({ ...fault, rule })) : { file, data };
}
