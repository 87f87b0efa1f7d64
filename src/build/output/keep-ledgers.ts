import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addressFile } from '../../model/reading/address-ledger.ts';
import { paths } from '../../model/addresses.ts';
import { digestOf, type LedgerList, ledgerListFile } from '../../content/files/ledger-list.ts';
import type { Content } from '../../model/reading/content.ts';

/** Sets aside the ledgers of what is about to be built, as they were when it was checked. */
export function keepLedgers(contentDir: string, cacheDir: string, { briefs }: Content): void {
  const folder = join(cacheDir, paths.ledgers);
  rmSync(folder, { recursive: true, force: true });
  // The words of a draft are nobody's to read.
  const published = [...briefs.values()].filter(({ first }) => !first.data.draft);
  const files = [addressFile, ...published.map((brief) => `${brief.folder}/permalinks.yaml`)];
  const digests: LedgerList = {};
  for (const file of files) {
    if (!existsSync(join(contentDir, file))) continue;
    const text = readFileSync(join(contentDir, file), 'utf8');
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    digests[file] = digestOf(text);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, ledgerListFile), JSON.stringify(digests));
}

/** Puts the ledgers that were set aside into the output, by which a folder without Git knows what it published. */
export function putLedgers(cacheDir: string, output: string): void {
  const folder = join(cacheDir, paths.ledgers);
  mkdirSync(output, { recursive: true });
  if (existsSync(folder)) renameSync(folder, join(output, paths.ledgers));
}
