import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { digestOf, type LedgerList, ledgerListFile } from '../content/files/ledger-list.ts';
import { addressFile } from '../model/reading/address-ledger.ts';
import { paths } from '../model/addresses.ts';
import type { Published, PublishedLedger } from '../model/reading/published.ts';
import { differingLedgers, parseLedgerList } from './ledger-lists.ts';
import { parseAddresses, parseLedger } from './parse-ledgers.ts';

/** What an output folder says of its ledgers, as far as the content folder has them otherwise; nothing where it is none. */
export function readOutput(contentDir: string, outDir: string | undefined): Published | undefined {
  const folder = outDir === undefined ? undefined : join(outDir, paths.ledgers);
  if (folder === undefined || !existsSync(folder)) return undefined;
  const list = parseLedgerList(textOf(join(folder, ledgerListFile)) ?? '') ?? listOf(folder);
  const changed = differingLedgers(contentDir, list).flatMap((file): [string, string][] => {
    const text = textOf(join(folder, file));
    return text === undefined ? [] : [[file, text]];
  });
  return publishedFrom(`the output in ${relative('', outDir ?? '')}`, changed);
}

// Of an output whose own list is not there, or damaged.
function listOf(folder: string): LedgerList {
  const files = globSync(['briefs/**/permalinks.yaml', addressFile], { cwd: folder });
  return Object.fromEntries(
    files.map((file) => [file, digestOf(textOf(join(folder, file)) ?? '')]),
  );
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
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
