import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addressFile } from '../../model/reading/address-ledger.ts';
import { paths } from '../../model/addresses.ts';
import { digestOf, type LedgerList, ledgerListFile } from '../../content/files/ledger-list.ts';
import { replaceFile } from '../../content/files/replace-file.ts';
import { makeCacheFolder, readSealed, writeSealed } from '../../content/files/sealed-file.ts';
import type { BriefFolder } from '../../model/reading/content.ts';
import type { Brief } from '../../model/records/brief.ts';
import type { NextOutput } from './next-output.ts';
import { makeFolder, writeAnew } from '../../content/files/write-anew.ts';

/** A ledger that was set aside: its digest, and how the disk knows the copy. */
type KeptLedger = readonly [digest: string, stamp: string];

/** What is asked of a brief to know its ledger. */
interface WithLedger extends Pick<BriefFolder, 'folder' | 'ledgerDigest'> {
  first: { data: Pick<Brief, 'draft'> };
}

/** Sets aside the ledgers of what is about to be built, as they were when it was checked; those that were before stay. */
export function keepLedgers(
  contentDir: string,
  cacheDir: string,
  { briefs }: { briefs: ReadonlyMap<string, WithLedger> },
): void {
  const folder = join(cacheDir, paths.ledgers);
  const last = readList(cacheDir);
  // The words of a draft are nobody's to read.
  const published = [...briefs.values()].filter(({ first }) => !first.data.draft);
  const digests = new Map(
    published.map((brief) => [`${brief.folder}/permalinks.yaml`, brief.ledgerDigest]),
  );
  const next = new Map<string, KeptLedger>();
  for (const [file, digest] of new Map([[addressFile, undefined], ...digests])) {
    const own = join(contentDir, file);
    const kept = last.get(file);
    if (kept?.[0] === digest && kept?.[1] === stampOf(join(folder, file))) next.set(file, kept);
    else if (existsSync(own)) next.set(file, putAside(own, join(folder, file)));
  }
  for (const file of last.keys()) if (!next.has(file)) rmSync(join(folder, file), { force: true });
  makeCacheFolder(pathToFileURL(`${cacheDir}/`));
  writeSealed(listIn(cacheDir), JSON.stringify([...next]));
}

/** Puts the ledgers that were set aside into the output, by which a folder without Git knows what it published. */
export function putLedgers(cacheDir: string, next: Pick<NextOutput, 'folder' | 'takeFrom'>): void {
  const [from, to] = [join(cacheDir, paths.ledgers), join(next.folder, paths.ledgers)];
  const digests: LedgerList = {};
  for (const [file, [digest, stamp]] of readList(cacheDir)) {
    next.takeFrom(
      join(from, file),
      paths.ledgers.slice(1) + file,
      (own) => own.join(' ') === stamp,
    );
    digests[file] = digest;
  }
  makeFolder(to);
  writeAnew(join(to, ledgerListFile), JSON.stringify(digests));
}

// What was published is the same file on the disk, so that it is never written into.
function putAside(from: string, to: string): KeptLedger {
  const text = readFileSync(from, 'utf8');
  mkdirSync(dirname(to), { recursive: true });
  replaceFile(to, text);
  return [digestOf(text), stampOf(to)];
}

function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? [stats.ino, stats.size, stats.mtimeMs].join(' ') : '';
}

function readList(cacheDir: string): Map<string, KeptLedger> {
  return new Map(JSON.parse(readSealed(listIn(cacheDir)) ?? '[]') as [string, KeptLedger][]);
}

function listIn(cacheDir: string): URL {
  return pathToFileURL(join(cacheDir, 'ledgers.json'));
}
