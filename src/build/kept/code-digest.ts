import { hash } from 'node:crypto';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfFiles } from '../../content/render/pipeline-files.ts';
import type { SiteRoot } from '../../library/library.ts';
import type { Settings } from '../../settings.ts';

/** Changes with everything but content that pages are made by: the project's code and packages, Node, and where the site is published. */
export function codeDigest(
  settings: Pick<Settings, 'root' | 'base' | 'buildCacheDir'>,
  site: Pick<SiteRoot, 'origin'>,
): string {
  const { TZ = '' } = process.env;
  const { origin } = site;
  return hash(
    'sha1',
    JSON.stringify([codeOfProject(settings), origin, settings.buildCacheDir.href, TZ]),
  );
}

/** Changes with everything that is bundled, and with the files of `public/` that stand beside it. */
export function codeOfBundle(settings: Pick<Settings, 'root' | 'base'>): string {
  return hash('sha1', JSON.stringify([codeOfProject(settings), publicFiles(settings)]));
}

/** Changes with everything that the project's code is bundled from; the site's origin is given to it when pages are made. */
function codeOfProject({ root, base }: Pick<Settings, 'root' | 'base'>): string {
  const sources = globSync('src/**/*.*', { cwd: root })
    .filter((file) => /\.(?:ts|astro|css|yaml)$/.test(file))
    .concat('astro.config.mjs', 'package-lock.json', 'tsconfig.json')
    .sort();
  const files = hashOfFiles(sources.map((file) => join(root, file)));
  return hash('sha1', JSON.stringify([sources, files, process.version, base]));
}

function publicFiles({ root }: Pick<Settings, 'root'>): [string, string][] {
  return globSync('public/**', { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, hashOfFiles([file])]);
}
