import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildOrThrow, root, workDir } from './build-site.ts';

/** The content folder that the site is for. */
export const realContent = resolve(root, process.env['CONTENT_DIR'] || 'content');

const key = createHash('sha1').update(realContent).digest('hex').slice(0, 8);
const content = join(workDir, `real-${key}/content`);
const out = join(workDir, `real-${key}/site`);

/**
 * Folder of the site of the real content, built again only when something it is made of is newer.
 *
 * It is built from a copy: a build completes the ledgers, and tests change nothing that is kept.
 */
export async function realSite(): Promise<string> {
  if (isUpToDate()) return out;
  const { CI = '' } = process.env;
  rmSync(content, { recursive: true, force: true });
  cpSync(realContent, content, { recursive: true });
  await buildOrThrow({ content, out }, { CI });
  return out;
}

function isUpToDate(): boolean {
  const marker = join(out, '.pincite');
  if (!existsSync(marker)) return false;
  const built = statSync(marker).mtimeMs;
  const sources = [
    ...['src', 'public', realContent].flatMap((folder) => {
      const dir = resolve(root, folder);
      // Folders too: a deleted file changes nothing else.
      return [dir, ...globSync('**', { cwd: dir }).map((file) => join(dir, file))];
    }),
    ...['astro.config.mjs', 'package-lock.json'].map((file) => join(root, file)),
  ];
  return sources.every((file) => statSync(file).mtimeMs <= built);
}

if (import.meta.main) {
  try {
    console.log(`The site of ${realContent} is in ${await realSite()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
