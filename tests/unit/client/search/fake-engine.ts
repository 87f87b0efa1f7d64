import type { SearchEngine } from '../../../../src/client/search/index/engine.ts';
import { type FactPlace, type Hits } from '../../../../src/client/search/index/hits.ts';
import type { BriefRow } from '../../../../src/client/search/index/briefs.ts';
import { openNearWords } from '../../../../src/client/search/index/near-words.ts';
import { createWordCounter } from '../../../../src/search/count-words.ts';
import { facetNames } from '../../../../src/model/facets.ts';
import { foldLetters } from '../../../../src/model/text/fold-letters.ts';
import type { IndexedPage } from '../../../../src/model/files/index-fragment.ts';

/** A brief as the fake engine knows it: its text, whose first line is its title, and its values by facet. */
export interface FakeBrief {
  id: string;
  text?: string;
  date?: string;
  /** Facts beside the text that are searched in as well. */
  meta?: Record<string, string>;
  values?: Partial<BriefRow['values']>;
}

/**
 * An engine that answers as the real one does: a word is found by its stem, which is the word but for a plural's s, and
 * several are a phrase.
 */
export function fakeEngine(briefs: readonly FakeBrief[]): SearchEngine {
  const pages = briefs.map((brief) => ({ brief, words: (brief.text ?? '').split(/\s+/) }));
  const filed = filedBriefs(briefs);
  const stems = new Set(pages.flatMap(({ words }) => words.map(stem)));
  const ask = (find: (words: string[]) => number[]) => {
    const found = new Map<number, Found>();
    for (const { brief, words } of pages) {
      const locations = find(words);
      const facts = Object.entries(brief.meta ?? {}).flatMap(([fact, text]) =>
        find(text.split(' ')).map((location): FactPlace => ({ fact, location })),
      );
      const rank = filed.find(({ id }) => id === brief.id)?.rank;
      if (rank !== undefined && locations.length + facts.length > 0) {
        found.set(rank, { locations, facts });
      }
    }
    return Promise.resolve(hitsOf(found));
  };
  const where = (test: (stem: string) => boolean) =>
    ask((words) => locationsWhere(words, (word) => test(stem(word))));
  const beginning = (text: string) => where((word) => word.startsWith(stem(text)));
  return {
    briefs: Promise.resolve(new Map(filed.map((brief) => [brief.id, brief]))),
    everywhere: new Set(['the', 'of', 'and']),
    values: () => Promise.resolve(),
    page: ({ id }) => {
      const page = pages.find(({ brief }) => brief.id === id);
      return page ? Promise.resolve(pageOf(page.brief, page.words)) : Promise.reject(new Error(id));
    },
    nearWords: () => nearWordsOf(pages.map(({ brief }) => brief.text ?? '')),
    ask: (text) => ask((words) => phraseIn(words, text.split(' '))),
    askBeginning: beginning,
    askTyped: beginning,
    askShortened: (text) => {
      const shorter = [...stems].filter((word) => word.length > 2 && stem(text).startsWith(word));
      const longest = shorter.toSorted((one, other) => other.length - one.length)[0];
      return where((word) => word === longest);
    },
  };
}

function nearWordsOf(texts: readonly string[]) {
  const counter = createWordCounter();
  for (const text of texts) counter.add(text.split(/\s/));
  return openNearWords(counter.words());
}

interface Found {
  locations: number[];
  facts: FactPlace[];
}

function hitsOf(found: ReadonlyMap<number, Found>): Hits {
  return {
    ranks: found.keys().toArray(),
    size: found.size,
    has: (rank) => found.has(rank),
    count: (rank) => found.get(rank)?.locations.length ?? 0,
    locations: (rank) => found.get(rank)?.locations ?? [],
    facts: (rank) => found.get(rank)?.facts ?? [],
  };
}

/** The briefs as the facet file knows them, the newest first. */
export function filedBriefs(briefs: readonly FakeBrief[]): BriefRow[] {
  return briefs
    .toSorted((one, other) => dayOf(other) - dayOf(one) || (one.id < other.id ? -1 : 1))
    .map(briefOf);
}

function dayOf({ date = '2015-01-01' }: FakeBrief): number {
  return Date.parse(date) / 86_400_000;
}

function briefOf(brief: FakeBrief, rank: number): BriefRow {
  const { id, text = '', values = {} } = brief;
  const [title = ''] = text.split('\n');
  const [topic, region, type, author] = facetNames.map((name) => values[name] ?? []);
  return {
    id,
    page: rank,
    rank,
    day: dayOf(brief),
    words: text.split(/\s+/).length,
    titleWords: title.split(/\s+/).filter(Boolean).length,
    values: { topic: topic ?? [], region: region ?? [], type: type ?? [], author: author ?? [] },
  };
}

function pageOf({ id, meta = {} }: FakeBrief, words: string[]): IndexedPage {
  const shown = words.map((word, at) => (at < words.length - 1 ? `${word} ` : word));
  return { url: `/${id}/`, words: shown, meta: { title: id, ...meta }, filters: {}, anchors: [] };
}

function phraseIn(words: readonly string[], wanted: readonly string[]): number[] {
  return locationsWhere(words, (_, location) =>
    wanted.every((word, index) => isWord(words[location + index] ?? '', word)),
  ).flatMap((location) => wanted.map((_, index) => location + index));
}

function isWord(word: string, wanted: string): boolean {
  const read = wanted.startsWith('=') ? foldLetters : stem;
  return read(word) === read(wanted);
}

function locationsWhere(
  words: readonly string[],
  test: (word: string, location: number) => boolean,
) {
  return words.flatMap((word, location) => (test(word, location) ? [location] : []));
}

function stem(word: string): string {
  return foldLetters(word).replace(/s$/, '');
}
