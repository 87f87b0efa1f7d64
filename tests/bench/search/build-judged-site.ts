import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from '../measured-build.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Builds a site of a content folder, without changing that; returns the site's folder. */
export async function buildJudgedSite(contentDir: string, workDir: string): Promise<string> {
  const content = join(workDir, 'content');
  const dir = join(root, 'node_modules/.cache/bench-search');
  for (const folder of [content, dir]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(workDir, { recursive: true });
  cpSync(contentDir, content, { recursive: true });
  const settings = {
    CONTENT_DIR: content,
    CACHE_DIR: join(workDir, 'cache'),
    OUT_DIR: dir,
    CI: '',
  };
  const build = join(root, 'src/cli/build.ts');
  await measure(process.execPath, [build], join(workDir, 'build.log'), settings);
  return dir;
}
