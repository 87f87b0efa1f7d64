import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { addressFile } from '../model/reading/address-ledger.ts';
import { paths } from '../model/addresses.ts';
import type { Published, PublishedLedger } from '../model/reading/published.ts';
import { parseAddresses, parseLedger } from './parse-ledgers.ts';

/** What an output folder says of its ledgers, as far as the content folder has them otherwise; nothing where it is none. */
export function readOutput(contentDir: string, outDir: string | undefined): Published | undefined {
  const folder = outDir === undefined ? undefined : join(outDir, paths.ledgers);
  if (folder === undefined || !existsSync(folder)) return undefined;
  const changed = globSync(`briefs/*/permalinks.yaml`, { cwd: folder }).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return text === readIfThere(join(contentDir, file)) ? [] : [{ file, text }];
  });
  const ledgers = changed.flatMap(({ file, text }): PublishedLedger[] => {
    const ledger = parseLedger(text);
    return ledger ? [{ brief: ledger.brief ?? basename(dirname(file)), file, ledger }] : [];
  });
  const pages = readIfThere(join(folder, addressFile));
  const isSame = pages === readIfThere(join(contentDir, addressFile));
  const { addresses = [] } = (isSame ? undefined : parseAddresses(pages ?? '')) ?? {};
  return { from: `the output in ${relative('', outDir ?? '')}`, ledgers, addresses };
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
