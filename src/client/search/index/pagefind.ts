import type { Language } from '../../../model/language/language.ts';

/** Where a site's index is. */
export interface IndexAddress {
  /** Base path of the site, which the addresses of results begin with. */
  base: string;
  /** Address of the index's folder, with a slash at the end. */
  index: string;
  /** Changes with the index, so that its files can be kept; empty where that is not known. */
  tag: string;
}

/** A page that Pagefind found: its id, where in its content the words stand, and in which facts beside the text. */
interface PagefindResult {
  id: string;
  words: number[];
  matchedMetaFields?: string[];
}

/** Searches for words as Pagefind takes them. */
export type PagefindSearch = (words: string) => Promise<PagefindResult[]>;

/** Opens the Pagefind index of a language: nothing else knows Pagefind's interface. */
export async function openPagefind(
  { base, index, tag }: IndexAddress,
  language: Language,
): Promise<PagefindSearch> {
  // Each address is a module with memory of its own: in one module the first language's stemmer would serve all.
  const address = `${index}pagefind.js${language === document.documentElement.lang ? '' : `?${language}`}`;
  // The module is not part of the bundle; its interface is Pagefind 1.6's.
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const options = {
    basePath: index,
    baseUrl: base,
    // An answer of thousands of briefs takes longer from a worker to the page than to be found.
    noWorker: true,
    ...(tag ? { metaCacheTag: tag } : {}),
  };
  const pagefind = createIn(language, () => createInstance(options));
  await pagefind.init();
  return async (words) => (await pagefind.search(words)).results;
}

// Pagefind takes its language from the page, at the moment an instance is made, and from nowhere else.
function createIn<Made>(language: Language, make: () => Made): Made {
  const root = document.documentElement;
  const own = root.lang;
  root.lang = language;
  try {
    return make();
  } finally {
    root.lang = own;
  }
}

interface PagefindModule {
  createInstance: (options: Record<string, string | boolean>) => Pagefind;
}

interface Pagefind {
  init(): Promise<void>;
  search(words: string): Promise<{ results: PagefindResult[] }>;
}
