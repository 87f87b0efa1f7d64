import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { fragmentOf } from '../model/files/index-fragment.ts';
import type { Language } from '../model/language/language.ts';
import { ownCopy } from '../model/memoize.ts';
import type { KeptPages } from '../model/page/finished-page.ts';
import { openBatches } from './batches.ts';
import { openTextCounter, type TextCounter } from './count-texts.ts';
import {
  keepIndex,
  type KeptBrief,
  type KeptIndex,
  type KeptLanguage,
  openKept,
} from './kept-index.ts';
import { factsOf } from './make-rows.ts';
import { type IndexChange, mergeIndex, numbersIn, programOf } from './merge-index.ts';
import type { IndexedBatch } from './pagefind-batch.ts';
import { publishIndex } from './publish-index.ts';
import { readBrief } from './read-brief.ts';
import { recordOf } from './search-record.ts';

const zip = promisify(gzip);

/** What an index is made with. */
export interface IndexerOptions {
  /** The folder in which it is kept from build to build. */
  dir: string;
  /** Changes with the code that makes it. */
  version: string;
  languages: readonly Language[];
  /** Makes it anew, whatever is kept. */
  isFull?: boolean | undefined;
  tell?: ((line: string) => void) | undefined;
  /** How much Pagefind indexes at once, where it is not as usual. */
  batchSize?: number | undefined;
}

/** An index that is being made. */
export interface Indexer {
  /** Gives it the finished page of a brief, by its address below the base. */
  add: (url: string, html: string) => Promise<void>;
  /** Tells it of pages that are as they were, by their addresses and digests; says of which it has to be given the page. */
  keep: (pages: KeptPages['pages']) => Promise<string[]>;
  /**
   * Writes the index of a finished site into its folder `pagefind`.
   *
   * @param urls of all its briefs; those whose pages were not given are as they were
   */
  finish: (dir: string, urls: readonly string[]) => Promise<FinishedIndex>;
}

/** How many texts are in an index, and how many of them were indexed for it. */
export interface FinishedIndex {
  texts: number;
  indexed: number;
}

/**
 * Opens the index that is kept, of which only what has other words is indexed again.
 *
 * Pagefind is given the words as `tokensOf` reads them, not the pages: by itself it takes for one word what signs like a
 * dash part.
 */
export function openIndexer(options: IndexerOptions): Indexer {
  const kept = keptOf(options);
  const known = briefsOf(kept);
  const seen = new Map<string, FiledBrief>();
  const batches = openBatches(options.dir, options.batchSize);
  const counter = openTextCounter(kept);

  async function add(url: string, html: string): Promise<void> {
    const before = known.get(url);
    const digest = hash('sha1', html);
    if (before?.brief.html === digest) {
      seen.set(url, before);
      return;
    }
    const read = readBrief(html);
    const record = recordOf(url, read);
    const { language, digest: words } = record;
    const { anchors, meta, filters } = read;
    const page = { url, words: read.words, anchors, meta, filters };
    const file = kept.store.put(await zip(fragmentOf(page)));
    if (file !== before?.brief.file) {
      if (before) counter.remove(before.language, before.brief.file);
      counter.add(language, page);
    }
    const isIndexed = before?.brief.words === words;
    const number = isIndexed ? before.brief.number : unnumbered;
    seen.set(url, {
      language,
      brief: { url, number, html: digest, words, file, facts: ownCopy(factsOf(page)) },
    });
    if (!isIndexed) await batches.add(record);
  }

  return {
    add,
    keep: (pages) => Promise.resolve(unknownOf(pages, known, seen)),
    finish: async (dir, urls) => {
      try {
        const work = { ...options, kept, known, seen, counter, batches: await batches.end() };
        return await finishIndex(dir, urls, work);
      } finally {
        await batches.clear();
      }
    },
  };
}

// Those that are known are seen.
function unknownOf(
  pages: KeptPages['pages'],
  known: ReadonlyMap<string, FiledBrief>,
  seen: Map<string, FiledBrief>,
): string[] {
  return pages.flatMap(([url, digest]) => {
    const before = known.get(url);
    if (before?.brief.html !== digest) return [url];
    seen.set(url, before);
    return [];
  });
}

/** What an index has been given. */
interface IndexWork extends IndexerOptions {
  kept: KeptIndex;
  known: ReadonlyMap<string, FiledBrief>;
  seen: ReadonlyMap<string, FiledBrief>;
  counter: TextCounter;
  batches: readonly IndexedBatch[];
}

async function finishIndex(
  site: string,
  urls: readonly string[],
  { dir, version, languages, kept, known, seen, counter, batches }: IndexWork,
): Promise<FinishedIndex> {
  const { store } = kept;
  const live = urls.map((url) => seen.get(url) ?? known.get(url) ?? unknown(url));
  const isLive = new Set(urls);
  for (const [url, { language, brief }] of new Map([...known, ...seen])) {
    if (!isLive.has(url)) counter.remove(language, brief.file);
  }
  const indexes = new Map<Language, KeptLanguage>();
  for (const language of new Set(live.map((one) => one.language))) {
    const own = live.filter((one) => one.language === language).map(({ brief }) => brief);
    const change = { language, kept: kept.languages[language], batches };
    const index = await languageIndex(change, own, store);
    indexes.set(language, { ...index, ...counter.keep(language) });
  }
  await publishIndex(site, languages, indexes, store);
  keepIndex(dir, version, { store, languages: Object.fromEntries(indexes) });
  const indexed = live.filter(({ brief }) => brief.number === unnumbered).length;
  return { texts: live.length, indexed };
}

/** A brief whose number is given once Pagefind is done. */
const unnumbered = -1;

interface FiledBrief {
  language: Language;
  brief: KeptBrief;
}

function keptOf({ dir, version, isFull = false, tell }: IndexerOptions): KeptIndex {
  const kept = openKept(dir, version);
  if (isFull) return { store: kept.store, languages: {} };
  if (kept.fault) tell?.(`all texts are indexed, since ${kept.fault}`);
  return kept;
}

function briefsOf({ languages }: KeptIndex): Map<string, FiledBrief> {
  const briefs = new Map<string, FiledBrief>();
  for (const [language, own] of Object.entries(languages)) {
    for (const brief of own?.briefs ?? []) briefs.set(brief.url, { language, brief });
  }
  return briefs;
}

// The index of a language, whose new briefs have their numbers now.
async function languageIndex(
  change: Omit<IndexChange, 'live'>,
  filed: readonly KeptBrief[],
  store: KeptIndex['store'],
): Promise<Omit<KeptLanguage, 'list' | 'counts'>> {
  const { language, kept, batches } = change;
  const numbers = numbersIn(batches, language, kept?.pages ?? 0);
  const briefs = filed.map((brief) => ({
    ...brief,
    number: brief.number === unnumbered ? (numbers.get(brief.url) ?? unnumbered) : brief.number,
  }));
  const live = new Set(briefs.map(({ number }) => number));
  const words = await mergeIndex({ ...change, live }, store);
  return { ...words, briefs, wasm: programOf(change, store) };
}

function unknown(url: string): never {
  throw new Error(`${url} is in the site, and the search index was not given its page`);
}
