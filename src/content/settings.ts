import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { normalizeBase } from '../model/addresses.ts';

/** What the environment says of a build. */
export interface Settings {
  /** Root of the project. */
  root: string;
  contentDir: string;
  outDir: string;
  /** Origin the site is published under; site.yaml decides where it is not set. */
  siteUrl: string | undefined;
  /** Path the site lives under, with slashes on both sides. */
  base: string;
  /** Folder of everything that is kept between builds. */
  cacheDir: string;
  /** Folder of rendered texts, inside it. */
  renderCacheDir: URL;
}

/** Reads `CONTENT_DIR`, `OUT_DIR`, `SITE_URL`, `BASE_PATH`, and `CACHE_DIR`, which the benchmark sets. */
export function readSettings(root = process.cwd(), env = process.env): Settings {
  const cacheDir = resolve(root, env['CACHE_DIR'] || 'node_modules/.cache/pincite');
  return {
    root,
    contentDir: resolve(root, env['CONTENT_DIR'] || 'content'),
    outDir: resolve(root, env['OUT_DIR'] || 'dist'),
    siteUrl: env['SITE_URL']?.replace(/\/+$/, '') || undefined,
    base: normalizeBase(env['BASE_PATH'] ?? ''),
    cacheDir,
    renderCacheDir: pathToFileURL(`${cacheDir}/texts/`),
  };
}

