import { hash } from 'node:crypto';
import type { OfflineFile, OfflineList, OfflinePage } from '../../model/files/offline-list.ts';

/** A file of a finished site: its path below the base, its bytes, their digest, and of a page the addresses of its pictures. */
export interface FinishedFile {
  path: string;
  bytes: number;
  digest: string;
  pictures: readonly string[];
}

/** What a build knows of the site whose files are listed. */
export interface ListedSite {
  base: string;
  languages: readonly string[];
  /** Paths of pictures that stand on every page. */
  everywhere: readonly string[];
  /** The paths of the briefs of each topic, without a language. */
  topics: ReadonlyMap<string, readonly string[]>;
}

/** The lists of what can be kept, by language, all of one build. */
export function offlineLists(
  files: readonly FinishedFile[],
  site: ListedSite,
): Map<string, OfflineList> {
  const sorted = files.filter(({ path }) => mayBeKept(path)).toSorted(byPath);
  const build = hash(
    'sha256',
    sorted.map(({ path, digest }) => `${path} ${digest}`).join('\n'),
  ).slice(0, 16);
  return new Map(
    site.languages.map((language) => [language, listIn(language, sorted, site, build)]),
  );
}

function listIn(
  language: string,
  files: readonly FinishedFile[],
  { base, languages, everywhere, topics }: ListedSite,
  build: string,
): OfflineList {
  const prefix = language === languages[0] ? '' : `${language}/`;
  const others = languages.slice(1).filter((other) => other !== language);
  const known = new Map(files.map((file) => [base + file.path, file]));
  const toFile = ({ path, bytes, digest }: FinishedFile): OfflineFile => [
    base + encodeURI(path.replace(/(^|\/)index\.html$/, '$1')),
    bytes,
    digest,
  ];
  const kindOf = ({ path }: FinishedFile): Kind | undefined => {
    if (isCommon.test(path) || everywhere.includes(path)) return 'common';
    if (path.startsWith('pagefind/')) return isOfIndex(path, language) ? 'search' : undefined;
    if (others.some((other) => path.startsWith(`${other}/`))) return undefined;
    if (!path.startsWith(prefix)) return undefined;
    const own = path.slice(prefix.length);
    if (/^search\/[^/]+\.json$/.test(own) || standsIn.includes(own)) return 'common';
    if (/^search\/(help\/)?index\.html$/.test(own)) return 'search';
    return own.endsWith('/index.html') ? 'page' : undefined;
  };
  const of = (kind: Kind) => files.filter((file) => kindOf(file) === kind);
  const pages = of('page').map((file): OfflinePage => {
    const beside = base + file.path.replace(/index\.html$/, 'permalinks.json');
    const parts = [...file.pictures, beside].flatMap(
      (address) => known.get(decoded(address)) ?? [],
    );
    return { file: toFile(file), parts: [...new Set(parts)].map(toFile) };
  });
  const places = new Map(pages.map(({ file: [address] }, at) => [address, at]));
  const placesOf = (briefs: readonly string[]) =>
    briefs.flatMap((path) => places.get(`${base}${prefix}${path}`) ?? []);
  return {
    version: 1,
    build,
    common: of('common').map(toFile),
    search: of('search').map(toFile),
    pages,
    topics: Object.fromEntries(
      [...topics].map(([path, briefs]) => [`${base}${prefix}${path}`, placesOf(briefs)]),
    ),
  };
}

type Kind = 'common' | 'search' | 'page';

const isCommon = /^(?:_astro\/|fonts\/|favicon\.|search\/(?:names|labels)\.json$)/;

// The front page, to which every page leads, and the page on what is kept.
const standsIn: readonly string[] = ['index.html', 'offline/index.html'];

/** Whether a file is any that readers may keep, by its path: a site has many times more for programs. */
export function mayBeKept(path: string): boolean {
  if (isForPrograms(path)) return false;
  if (/^(?:_astro|fonts|pagefind)\/|(?:^|\/)search\/|\/permalinks\.json$/.test(path)) return true;
  return /\.(?:html|png|jpe?g|webp|avif|gif|svg|ico)$/.test(path);
}

/** Whether a file, or all in a folder, is never kept, by its path. */
function isForPrograms(path: string): boolean {
  return /^(?:\.|ledgers\/|cards\/|schemas\/|404\.html$|offline\/files\.json$)/.test(path);
}

function isOfIndex(path: string, language: string): boolean {
  const name = path.slice('pagefind/'.length);
  const own = language.toLowerCase();
  return (
    name.startsWith(`fragment/${own}_`) ||
    name.startsWith(`index/${own}_`) ||
    name.split('.').includes(own) ||
    name === 'wasm.unknown.pagefind'
  );
}

// Addresses on pages are written for browsers, names of files are not.
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function byPath(one: FinishedFile, other: FinishedFile): number {
  return one.path < other.path ? -1 : 1;
}
