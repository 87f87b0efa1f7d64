import type { Language } from './language/language.ts';

/** Where the site stands: the only facts, beside the language, that addresses are joined from. */
export interface SiteBase {
  /** Origin, without a slash at the end: `https://pincite.example`. */
  origin: string;
  /** Path the site lives under, with slashes on both sides: `/` or `/library/`. */
  base: string;
  /** Language whose pages have no prefix. */
  defaultLanguage: Language;
}

/** A page's path inside the site, in the default language's form: `/briefs/x/`. */
export type Path = `/${string}`;

/** What the files end in that citations can be taken along in. */
const citationEndings = ['json', 'bib', 'ris'] as const;
export type CitationEnding = (typeof citationEndings)[number];

/** What the files of feeds end in. */
export const feedEndings = ['xml', 'json'] as const;
export type FeedEnding = (typeof feedEndings)[number];

/** Paths of the site's pages; every list of them has further pages (`page/2/`). */
export const paths = {
  front: '/',
  briefs: '/briefs/',
  year: (year: number): Path => `/briefs/year/${year}/`,
  brief: (id: string): Path => `/briefs/${id}/`,
  /** A brief in two languages, passage by passage. */
  sideBySide: (id: string): Path => sideBySideWith(`/briefs/${id}/`),
  /** Citations beside a page, as a file for programs: of the page itself (`cite`) or of what it cites (`sources`). */
  citations: (page: Path, name: string, ending: string): Path => `${page}${name}.${ending}`,
  /** The text of a brief in another form than its page. */
  text: (id: string, ending: string): Path => `/briefs/${id}/index.${ending}`,
  /** What a page has as a book beside it, which is kept by its name. */
  book: (page: Path): Path => `${page}${page.split('/').at(-2) ?? ''}.epub`,
  /** What the JSON of briefs holds. */
  briefSchema: '/schemas/brief.json',
  /** Every text of the site, for programs. */
  briefsJson: '/briefs.json',
  briefsCsv: '/briefs.csv',
  llms: '/llms.txt',
  /** The social cards of a brief and, for every other page, of the site, in each language. */
  card: (id: string): Path => `/cards/${id}.png`,
  siteCard: '/card.png',
  image: (id: string, file: string): Path => `/briefs/${id}/${file}`,
  topics: '/topics/',
  topic: (id: string): Path => `/topics/${id}/`,
  topicRegion: (topic: string, region: string): Path => `/topics/${topic}/${region}/`,
  regions: '/regions/',
  region: (id: string): Path => `/regions/${id}/`,
  author: (id: string): Path => `/authors/${id}/`,
  authors: '/authors/',
  sources: '/sources/',
  source: (id: string): Path => `/sources/${id}/`,
  names: '/names/',
  name: (id: string): Path => `/names/${id}/`,
  search: '/search/',
  /** The page on how to search. */
  searchHelp: '/search/help/',
  /** Files that the search box fetches on first use. */
  searchSuggestions: '/search/suggestions.json',
  searchWords: '/search/words.json',
  /** The values of the facets, which the search page fetches on first use. */
  searchValues: '/search/values.json',
  /** The names that search knows; one file for all languages. */
  namesFile: '/search/names.json',
  /** What the values of facets are called; one file for all languages. */
  fieldLabels: '/search/labels.json',
  /** Which ids of briefs have a page; one file for all languages. */
  briefIds: '/search/ids.json',
  /** The page on what is kept for reading without a connection, what can be kept, and what gives it. */
  offline: '/offline/',
  offlineList: '/offline/files.json',
  offlineWorker: '/sw.js',
  /** What happened when, by all briefs, and the same for programs. */
  timeline: '/timeline/',
  timelineJson: '/timeline.json',
  /** The page that lists the feeds. */
  feeds: '/feeds/',
  /** The feeds of the briefs of a type, and of corrections and updates alone, stand beside no page. */
  typeFeed: (id: string): Path => `/types/${id}/`,
  updatesFeed: '/corrections/',
  /** The n-th older part of the feed beside a page; the first one is the oldest. */
  feedArchive: (page: Path, number: number): Path => `${page}feed/${number}/`,
  /** The feed beside a page. */
  feed: (page: Path, ending: string): Path => `${page}feed.${ending}`,
  icon: '/favicon.svg',
  /** The icon drawn: for browsers that know no SVG, for home screens, and for those that cut it to a shape. */
  iconFile: '/favicon.ico',
  touchIcon: '/apple-touch-icon.png',
  appIcon: (size: number): Path => `/icon-${size}.png`,
  maskableIcon: '/icon-maskable.png',
  manifest: '/manifest.webmanifest',
  fontStyles: (hash: string): Path => `/fonts/${hash}.css`,
  /** Folder of the search index. */
  index: '/pagefind/',
  page: (id: string): Path => `/${id}/`,
  /** Folder of copies of the ledgers, which tell a later build what was published. */
  ledgers: '/ledgers/',
  /** A document that is published as it is. */
  file: (file: string): Path => `/files/${file}`,
} as const satisfies Record<string, Path | ((...ids: never[]) => Path)>;

const sideBySide = 'side-by-side/';

/** Where a brief's page of two languages lies, by the published path of the brief. */
export function sideBySideWith(brief: Path): Path {
  return `${brief}${sideBySide}`;
}

/** Whether a published path is that of a page of two languages. */
export function isSideBySide(path: Path): boolean {
  return path.endsWith(`/${sideBySide}`);
}

/** Files for programs that a site has once, in no language. */
export const siteFiles: readonly Path[] = [
  paths.briefSchema,
  paths.briefsJson,
  paths.briefsCsv,
  paths.llms,
];

/** Files for programs that it has in each language. */
export const languageFiles: readonly Path[] = [
  paths.timelineJson,
  ...citationEndings.map((ending) => paths.citations(paths.front, 'sources', ending)),
  ...feedEndings.map((ending) => paths.feed(paths.front, ending)),
];

/** The path of the n-th page of a list; the first one has no number. */
export function pageOfList(list: Path, number: number): Path {
  return number === 1 ? list : `${list}page/${number}/`;
}

/** The address within the host: base, language prefix and path joined; a path outside the languages (an image) takes none. */
export function addressOf(site: SiteBase, path: Path, language = site.defaultLanguage): string {
  const prefix = language === site.defaultLanguage ? '' : `${language}/`;
  return `${site.base}${prefix}${path.slice(1)}`;
}

/** The path a page is published under, below the base: with its language's prefix. */
export function publishedPath(path: Path, language: Language, defaultLanguage: Language): Path {
  return language === defaultLanguage ? path : `/${language}${path}`;
}

/** A published path as its language and the path in the default language's form; the default language comes first. */
export function cutLanguage(
  published: Path,
  languages: readonly Language[],
): { language: Language; path: Path } {
  const [defaultLanguage = '', ...others] = languages;
  const language = others.find((other) => published.startsWith(`/${other}/`));
  if (language === undefined) return { language: defaultLanguage, path: published };
  return { language, path: `/${published.slice(language.length + 2)}` };
}

/** The full address, with origin. */
export function absoluteAddressOf(site: SiteBase, path: Path, language?: Language): string {
  return site.origin + addressOf(site, path, language);
}

/** A base path in its normal form: `library`, `/library` and `/library/` are all `/library/`. */
export function normalizeBase(base: string): string {
  const inner = base.split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}
