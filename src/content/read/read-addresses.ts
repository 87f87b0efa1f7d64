import {
  addressFile,
  type AddressLedger,
  addressLedgerSchema,
} from '../../model/reading/address-ledger.ts';
import type { Filed } from '../../model/reading/content.ts';
import type { Fault } from '../../model/reading/issue.ts';
import { isThere } from '../files/read-bytes.ts';
import { readTextFile } from '../files/read-file.ts';
import { isFaults, readYaml } from './read-yaml.ts';
import { findWrongCharacters } from './wrong-characters.ts';

const rule = 'addresses-invalid';
// What these say is better than that a ledger is damaged.
const toldByItself: ReadonlySet<Fault['rule']> = new Set<Fault['rule']>([
  'conflict-marker',
  'file-link',
  'file-unreadable',
]);

/** Reads the ledger of page addresses; a folder without one was never published. */
export function readAddresses(dir: string): Filed<AddressLedger> | undefined | Fault[] {
  const file = addressFile;
  if (!isThere(dir, file)) return undefined;
  const text = readTextFile(dir, file);
  if (typeof text !== 'string') return [toldByItself.has(text.rule) ? text : { ...text, rule }];
  const data = readYaml(text, addressLedgerSchema, { file, offset: 0, hasNumbers: true });
  if (isFaults(data)) return data.map((fault) => ({ ...fault, rule }));
  const wrong = findWrongCharacters(text, data, file);
  return wrong.length > 0 ? wrong : { file, data };
}
