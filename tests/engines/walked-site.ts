import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SentenceHistory } from '../../src/model/files/sentence-history.ts';
import { workDir } from '../build/build-site.ts';
import { realSite } from '../build/real-site.ts';
import { writeDamaged } from './damaged-search.ts';
import { briefs, goneLinks } from './pages.ts';

/**
 * Folder of the real site with a past: the lead brief there once had a sentence that has changed
 * since and a passage that was removed; and search pages whose index is damaged. No request can be answered in place of a server's in every
 * engine, so it is written into a copy.
 */
export async function walkedSite(): Promise<string> {
  const out = join(workDir, 'walked-site');
  rmSync(out, { recursive: true, force: true });
  cpSync(await realSite(), out, { recursive: true });
  for (const { path } of briefs) {
    giveHistory(join(out, path, 'permalinks.json'));
    retirePassage(join(out, path, 'index.html'));
  }
  writeDamaged(out);
  return out;
}

function giveHistory(file: string): void {
  const history = JSON.parse(readFileSync(file, 'utf8')) as SentenceHistory;
  const since = '3 May 2026';
  const { changed, removed } = goneLinks;
  history.changes = [
    { id: changed.id, since, was: [changed.check], now: ['zzzz'] },
    { id: removed.id, since, was: [removed.check], now: [] },
  ];
  writeFileSync(file, JSON.stringify(history));
}

function retirePassage(file: string): void {
  const { id, successor } = goneLinks.removed;
  const anchor = `<a id="${id}" data-state="removed" data-since="3 May 2026"></a>`;
  const marks = `<span class="passage-marks" data-pagefind-ignore>${anchor}</span>`;
  const html = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    html.replace(` id="${successor}">`, (tag) => tag + marks),
  );
}
