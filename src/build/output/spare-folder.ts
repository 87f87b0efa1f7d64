import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settings } from '../../settings.ts';
import { openOutput } from './output-folder.ts';
import { removeLater } from './remove-later.ts';

/**
 * Where the next output is made: in a folder of its own, so that the last output is whole until it is replaced, and that
 * then lies there, for the build after this one.
 */
export function spareFolder(settings: Pick<Settings, 'outDir' | 'contentDir' | 'root'>): string {
  const key = createHash('sha1').update(openOutput(settings)).digest('hex').slice(0, 8);
  return join(settings.root, `node_modules/.cache/pincite/out-${key}`);
}

/** Says beside a spare folder, while no build works in it, which output it is for. */
export function noteSpare(spare: string, output: string): void {
  writeFileSync(noteOf(spare), output);
}

/** Takes back what was said of a spare folder, since a build is about to work in it. */
export function beginInSpare(spare: string): void {
  rmSync(noteOf(spare), { force: true });
}

/** Has the spare folders removed that lie beside one, and whose outputs are gone. */
export function removeForgotten(spare: string, remove = removeLater, now = Date.now()): void {
  const folder = dirname(spare);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const note = join(folder, name);
    if (!/^out-[0-9a-f]+\.txt$/.test(name) || !isOld(note, now)) continue;
    if (existsSync(readFileSync(note, 'utf8'))) continue;
    const own = note.slice(0, -'.txt'.length);
    beginInSpare(own);
    remove(own, own);
  }
}

// Another build may be about to put an output in its place.
function isOld(file: string, now: number): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && now - stats.mtimeMs > 3_600_000;
}

function noteOf(spare: string): string {
  return `${spare}.txt`;
}
