import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';

const gone = '-gone-';

/**
 * Takes a folder out of the way at once and has it removed by a process that nobody waits for: a site of ten thousand
 * texts takes many seconds. What such a process before it has left, since the machine was turned off, is removed as well.
 *
 * @param folder nothing where only what was left is to be removed
 * @param own what the names of all folders begin with that may be removed so
 */
export function removeLater(folder: string | undefined, own: string, remove = removeBeside): void {
  if (folder !== undefined && isThere(folder))
    renameSync(folder, `${own}${gone}${randomUUID().slice(0, 8)}`);
  const parent = dirname(own);
  if (!existsSync(parent)) return;
  const begins = `${basename(own)}${gone}`;
  const left = readdirSync(parent).filter((name) => name.startsWith(begins));
  if (left.length > 0) remove(left.map((name) => join(parent, name)));
}

// Also where it is a link that leads nowhere.
function isThere(folder: string): boolean {
  return lstatSync(folder, { throwIfNoEntry: false }) !== undefined;
}

function removeBeside(folders: readonly string[]): void {
  const script =
    'for (const folder of process.argv.slice(1)) try { require("fs").rmSync(folder, { recursive: true, force: true }) } catch {}';
  const child = spawn(process.execPath, ['-e', script, ...folders], {
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
  });
  // What cannot be removed now is removed after the next build.
  child.on('error', () => undefined);
  child.unref();
}
