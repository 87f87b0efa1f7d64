/** A file that can be kept for reading without a connection: its address within the host, its bytes, and a digest of them. */
export type OfflineFile = readonly [address: string, bytes: number, digest: string];

/** A page that can be kept, and the pictures and files that it alone shows. */
export interface OfflinePage {
  file: OfflineFile;
  parts: readonly OfflineFile[];
}

/** What can be kept of a site in one of its languages: `offline/files.json`. */
export interface OfflineList {
  version: 1;
  /** Names the build; the same in all languages, and another one where any file is. */
  build: string;
  /** What every page needs: scripts, styles, fonts, the page that stands in for those that were not kept. */
  common: readonly OfflineFile[];
  search: readonly OfflineFile[];
  pages: readonly OfflinePage[];
  /** By the address of a topic, where its briefs stand in `pages`. */
  topics: Readonly<Record<string, readonly number[]>>;
}

/** Something that a reader keeps: a page, with its briefs where it is a topic; the search; or all of a language. */
export interface Choice {
  kind: 'page' | 'search' | 'site';
  /** The page's address; of the others that of the page on what is kept, which tells the language. */
  address: string;
  /** The address of its language's list. */
  list: string;
  title: string;
}

/** The files of what is chosen, in the order in which they are to be kept: pages come last, when all they need is there. */
export function chosenFiles(
  { kind, address }: Pick<Choice, 'kind' | 'address'>,
  list: OfflineList,
): readonly OfflineFile[] {
  if (kind === 'search') return [...list.common, ...list.search];
  const pages = kind === 'site' ? list.pages : pagesAt(address, list);
  if (pages.length === 0) return [];
  return [
    ...list.common,
    ...(kind === 'site' ? list.search : []),
    ...pages.flatMap(({ parts }) => parts),
    ...pages.map(({ file }) => file),
  ];
}

/** The bytes that files take up, each counted once. */
export function bytesOf(files: readonly OfflineFile[]): number {
  return [...new Map(files.map(([address, bytes]) => [address, bytes])).values()].reduce(
    (sum, bytes) => sum + bytes,
    0,
  );
}

/** Whether a value is such a list of this version. */
export function isOfflineList(value: unknown): value is OfflineList {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === 1 &&
    ['build', 'common', 'search', 'pages', 'topics'].every((part) => part in value)
  );
}

function pagesAt(address: string, { pages, topics }: OfflineList): OfflinePage[] {
  const own = pages.find(({ file }) => file[0] === address);
  if (!own) return [];
  return [own, ...(topics[address] ?? []).flatMap((at) => pages[at] ?? [])];
}
