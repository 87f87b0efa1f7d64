import type { Language } from '../../model/language.ts';
import { searchRowsName, type SearchRowsFile } from '../../model/search-rows.ts';
import { readBriefs, type Brief } from './find/briefs.ts';

/** What the index keeps of a page: its words in order, and where each element with an id begins in them. */
export interface IndexedPage {
  url: string;
  content: string;
  meta: Partial<Record<string, string>>;
  filters: Partial<Record<string, string[]>>;
  anchors: readonly { element: string; id: string; text: string; location: number }[];
}

/** A brief that an ask found, and places of the words in its content. */
export interface Hit {
  locations: readonly number[];
  /** Facts beside the text in which the words are: `authors`. */
  fields: readonly string[];
  load: () => Promise<IndexedPage>;
}

/** The briefs that an ask found, by their ids, in the engine's order. */
export type Hits = ReadonlyMap<string, Hit>;

/** Where a site's index is. */
export interface IndexPlace {
  /** Base path of the site, which the addresses of results begin with. */
  base: string;
  /** Address of the index's folder, with a slash at the end. */
  index: string;
}

/** What the search page needs of a search engine. */
export interface SearchEngine {
  /** Every brief by its id. */
  briefs: ReadonlyMap<string, Brief>;
  /** The briefs with a word or phrase, by its stem and never shortened; one place of it in each. */
  ask: (text: string) => Promise<Hits>;
  /** The briefs with words that begin with the text, and all their places; others may be among them. */
  askBeginning: (text: string) => Promise<Hits>;
  /** All briefs. */
  all: () => Promise<Hits>;
  /** Throws where the index cannot be reached any more: Pagefind then answers that there is nothing. */
  confirm: () => Promise<void>;
}

const answersKept = 1000;

/** Opens the Pagefind index of a language: the only place that knows Pagefind's interface. */
export async function openEngine(place: IndexPlace, language: Language): Promise<SearchEngine> {
  const [pagefind, file] = await Promise.all([openPagefind(place, language), fetchRows(place)]);
  const briefs = readBriefs(file, language);
  const answers = new Map<string | null, Promise<Hits>>();
  const search = (words: string | null): Promise<Hits> => {
    // Where a language has no briefs, Pagefind would answer from another one.
    if (briefs.size === 0) return Promise.resolve(new Map());
    const known = answers.get(words);
    if (known) return known;
    if (answers.size >= answersKept) answers.clear();
    const answer = find(pagefind, words);
    answers.set(words, answer);
    answer.catch(() => answers.delete(words));
    return answer;
  };
  return {
    briefs,
    ask: (text) => search(`"${text.replaceAll('"', ' ')}"`),
    askBeginning: (text) => search(text.replaceAll('"', ' ')),
    all: () => search(null),
    confirm: async () => {
      const { ok } = await fetch(`${place.index}pagefind-entry.json`, { cache: 'no-store' });
      if (!ok) throw new Error('the search index cannot be reached');
    },
  };
}

async function find(pagefind: Pagefind, words: string | null): Promise<Hits> {
  const { results } = await pagefind.search(words);
  return new Map(
    results.map((result) => {
      const { id, words: locations, matchedMetaFields: fields = [] } = result;
      // Through `result`, not its method alone: Pagefind drops the data of results that nobody holds.
      return [id, { locations, fields, load: () => result.data() }];
    }),
  );
}

async function openPagefind({ base, index }: IndexPlace, language: Language): Promise<Pagefind> {
  // Each address is a module with a worker of its own: in one worker the first language's stemmer would serve all.
  const address = `${index}pagefind.js${language === document.documentElement.lang ? '' : `?${language}`}`;
  // The module is not part of the bundle; its interface is Pagefind 1.6's.
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const pagefind = createIn(language, () => createInstance({ basePath: index, baseUrl: base }));
  await pagefind.init();
  return pagefind;
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

async function fetchRows({ index }: IndexPlace): Promise<SearchRowsFile> {
  const response = await fetch(`${index}${searchRowsName}`);
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  // Written by the same build as this script.
  return (await response.json()) as SearchRowsFile;
}

interface PagefindModule {
  createInstance: (options: Record<string, string>) => Pagefind;
}

interface Pagefind {
  init(): Promise<void>;
  search(words: string | null): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  words: number[];
  matchedMetaFields?: string[];
  data(): Promise<IndexedPage>;
}
