import { channel } from 'node:diagnostics_channel';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Numbered } from '../../content/entries/last-reads.ts';
import type { PageLine, PageRecord } from '../../content/entries/page-records.ts';
import type { SiteRoot } from '../../library/library.ts';
import {
  type FinishedPage,
  finishedPageChannel,
  type KeptPages,
  keptPagesChannel,
} from '../../model/page/finished-page.ts';
import type { Settings } from '../../settings.ts';
import { codeDigest } from './code-digest.ts';
import type { NextOutput } from '../output/next-output.ts';
import { openOutput } from '../output/output-folder.ts';
import {
  type BesideRecords,
  type LastOutput,
  nothingBeside,
  openLastOutput,
  recordOutput,
} from '../output/output-record.ts';
import type { OutputStamps } from '../output/output-stamps.ts';
import { keptPages, recordsOfBuild } from './page-lines.ts';

/** What becomes of pages when they are made. */
interface Finishing {
  /** Puts what was taken out of a page back into it, as the search index reads it. */
  restore: (html: string, facts: PageRecord['facts']) => string;
  /** Files that are changed by what is made of all pages, so that none is taken over. */
  changedLater: readonly string[];
}

/** Takes over pages from the last output, and remembers those of the next one. */
export interface PageKeeper {
  /** Looks at the last output, before pages are asked for; `files` has what browsers will load beside pages. */
  begin: (files: string) => void;
  /** Takes over the pages that are as they were; those of the last output that are not are then in no one's way. */
  takeOver: (next: NextOutput) => void;
  /** Gives the search index those that it asks for of the pages that were taken over. */
  tellKept: () => Promise<void>;
  /** Hears what becomes of each page. */
  tell: (line: PageLine) => void;
  /** The files of the pages that were taken over. */
  kept: () => string[];
  /** The last output, where something of it can be taken over. */
  last: () => Exclude<LastOutput, { why: string }> | undefined;
  /** Remembers what stands beside pages, too. */
  recordBeside: (beside: Partial<BesideRecords>) => void;
  /** Records the pages of a finished output, which is about to be published; returns what is to be done once it is. */
  record: (files: OutputStamps) => () => void;
}

/**
 * Takes over from the last output the pages for which nothing that they are made of has changed, and says which these are
 * before the others are made. Where the last output cannot be trusted all are made, and why is said.
 */
export function openPageKeeper(
  settings: Settings,
  site: Pick<SiteRoot, 'origin'>,
  { restore, changedLater }: Finishing,
): PageKeeper {
  const { base, buildCacheDir } = settings;
  const code = codeDigest(settings, site);
  let last: LastOutput = { why: 'there is no last output' };
  let beside = nothingBeside;
  const lines: PageLine[] = [];
  const trusted = () => ('why' in last ? undefined : last);
  return {
    begin: (files) => {
      last = lastOutputOf(settings, code, files);
      if ('why' in last) tell(`all are made, since ${last.why}`);
    },
    tell: (line) => void lines.push(line),
    takeOver: (next) => {
      if ('why' in last) return;
      for (const { file } of keptPages(lines, last.pages)) next.take(file);
      next.settle([...last.pages.records.values()].map(({ file }) => file));
    },
    tellKept: async () => {
      if ('why' in last) return;
      const kept = keptPages(lines, last.pages);
      tell(`${kept.length} are as they were`);
      await tellFinished(kept, last.folder, { base, restore });
    },
    kept: () => keptPages(lines, trusted()?.pages).map(({ file }) => file),
    record: (files) => {
      const pages = recordsOfBuild(lines, changedLater);
      return recordOutput(files, buildCacheDir, { code, pages, ...beside }, trusted());
    },
    last: trusted,
    recordBeside: (more) => void (beside = { ...beside, ...more }),
  };
}

function lastOutputOf(settings: Settings, code: string, files: string): LastOutput {
  if (settings.isFull) return { why: '`--full` asks for it' };
  const last = openLastOutput(openOutput(settings), settings.buildCacheDir, code);
  // A page names scripts and styles by what is in them.
  if ('folder' in last && !hasSameAssets(last.folder, files))
    return { why: 'its styles are others' };
  return last;
}

// The index knows most of them; one that is of another build, or was damaged, asks for more.
async function tellFinished(
  kept: readonly Numbered<PageRecord>[],
  folder: string,
  { base, restore }: { base: string; restore: Finishing['restore'] },
): Promise<void> {
  const briefs = kept
    .filter(({ file }) => isWhereBriefsAre.test(file))
    .map((record) => ({
      ...record,
      path: base + encodeURI(record.file.slice(0, -'index.html'.length)),
    }));
  const told: KeptPages = { pages: briefs.map(({ path, whole = '' }) => [path, whole]) };
  channel(keptPagesChannel).publish(told);
  const unknown = await told.unknown;
  const finished = channel(finishedPageChannel);
  for (const { path, file, facts } of briefs) {
    if (unknown?.has(path) === false) continue;
    const page: FinishedPage = {
      path,
      html: restore(readFileSync(join(folder, file), 'utf8'), facts),
    };
    finished.publish(page);
    await page.isTaken;
  }
}

const isWhereBriefsAre = /(?:^|\/)briefs\/[^/]+\/index\.html$/;

function hasSameAssets(one: string, other: string): boolean {
  const names = [one, other].map((folder) =>
    existsSync(join(folder, '_astro')) ? readdirSync(join(folder, '_astro')).sort().join('\n') : '',
  );
  return names[0] === names[1];
}

function tell(line: string): void {
  process.stderr.write(`pages: ${line}\n`);
}
