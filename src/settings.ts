import { hash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { normalizeBase } from './model/addresses.ts';
import { siteAddressSchema } from './model/records/web-address.ts';

/**
 * How a build is told to take nothing over from the last one: what pages are made by is another instance of every
 * module, so the environment is all that both of them see.
 */
export const fullVariable = 'PINCITE_FULL';

/** How `dev` says that it is, in the same way: it keeps what it reads apart from what a build beside it reads. */
export const devVariable = 'PINCITE_DEV';

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
  /** Folder of rendered texts, which all content folders share. */
  renderCacheDir: URL;
  /** Folder of drawn social cards, which all content folders share. */
  cardCacheDir: URL;
  /** Folder of what else is kept between builds of this content folder into this output folder. */
  buildCacheDir: URL;
  /** Folder of the project's bundled code, which sites of any content share. */
  bundleDir: URL;
  /** Folder of what Node compiled of the project's code. */
  compiledDir: string;
  /** Folder of the PDFs that were printed of this content. */
  pdfDir: URL;
  /** Whether a build takes nothing over from the last one. */
  isFull: boolean;
  /** Whether this is `dev`, which shows what is there, whatever is wrong with it. */
  isDev: boolean;
}

/** Whether what is committed is published as it is (`CI=true`), so that nothing may be completed on the way. */
export function isRelease(env = process.env): boolean {
  return env['CI'] === 'true';
}

/** Reads `CONTENT_DIR`, `OUT_DIR`, `SITE_URL`, `BASE_PATH`, and `CACHE_DIR`, which the benchmark sets; throws a `TypeError` where one cannot be meant. */
export function readSettings(root = process.cwd(), env = process.env): Settings {
  const contentDir = resolve(root, env['CONTENT_DIR'] || 'content');
  const outDir = resolve(root, env['OUT_DIR'] || 'dist');
  const key = hash('sha1', `${contentDir}\n${outDir}`).slice(0, 8);
  const isDev = env[devVariable] === 'true';
  const command = isDev ? 'dev' : 'astro';
  const cacheDir = resolve(root, env['CACHE_DIR'] || 'node_modules/.cache/pincite');
  return {
    root,
    contentDir,
    outDir,
    siteUrl: siteUrlIn(env['SITE_URL']),
    base: normalizeBase(env['BASE_PATH'] ?? ''),
    renderCacheDir: pathToFileURL(`${cacheDir}/texts/`),
    cardCacheDir: pathToFileURL(`${cacheDir}/cards/`),
    buildCacheDir: pathToFileURL(`${cacheDir}/${command}-${key}/`),
    // What is bundled finds its packages from where it lies, which is within the project.
    bundleDir: pathToFileURL(`${resolve(root, 'node_modules/.cache/pincite/bundles')}/`),
    compiledDir: resolve(root, 'node_modules/.cache/pincite/compiled'),
    pdfDir: pathToFileURL(`${cacheDir}/pdf-${hash('sha1', contentDir).slice(0, 8)}/`),
    isFull: env[fullVariable] === 'true',
    isDev,
  };
}

function siteUrlIn(value = ''): string | undefined {
  const address = value.trim().replace(/\/+$/, '');
  if (address === '') return undefined;
  if (siteAddressSchema.safeParse(address).success) return address;
  throw new TypeError(
    `Unexpected SITE_URL \`${value}\`, expected a web address such as \`https://pincite.example\`.`,
  );
}
