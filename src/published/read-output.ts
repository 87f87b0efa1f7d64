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
  const files = globSync(['briefs/**/permalinks.yaml', addressFile], { cwd: folder });
  const changed = files.flatMap((file): [string, string][] => {
    const text = readFileSync(join(folder, file), 'utf8');
    const own = join(contentDir, file);
    return existsSync(own) && readFileSync(own, 'utf8') === text ? [] : [[file, text]];
  });
  return publishedFrom(`the output in ${relative('', outDir ?? '')}`, changed);
}

/** What ledgers say that were published otherwise than the content folder has them, by their paths there. */
export function publishedFrom(
  from: string,
  changed: Iterable<readonly [file: string, text: string]>,
): Published {
  const texts = new Map(changed);
  const ledgers = [...texts].flatMap(([file, text]): PublishedLedger[] => {
    const ledger = file === addressFile ? undefined : parseLedger(text);
    return ledger ? [{ brief: ledger.brief ?? basename(dirname(file)), file, ledger }] : [];
  });
  const { addresses = [] } = parseAddresses(texts.get(addressFile) ?? '') ?? {};
  return { from, ledgers, addresses };
}
