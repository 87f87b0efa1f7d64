import type { Hit, SearchEngine } from '../../../../src/client/search/index/engine.ts';
import type { BriefRow } from '../../../../src/client/search/index/briefs.ts';
import { openNearWords } from '../../../../src/client/search/index/near-words.ts';
import { createWordCounter } from '../../../../src/search/count-words.ts';
import { facetNames } from '../../../../src/model/facets.ts';
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
 * An engine that answers as Pagefind does: a word in quotation marks is taken whole, but for a
 * plural's s, and several are a phrase, of which one place is named; without the marks it is shortened until some word begins with it.
 */
export function fakeEngine(briefs: readonly FakeBrief[]): SearchEngine {
  const pages = briefs.map((brief) => ({ brief, words: (brief.text ?? '').split(/\s+/) }));
  const filed = filedBriefs(briefs);
  // As in Pagefind, a fact is named where the text has the words as well only without quotation marks.
  const hits = (find: (words: string[]) => number[], isQuoted: boolean) =>
    new Map(
      pages.flatMap(({ brief, words }): [string, Hit][] => {
        const locations = find(words);
        const inMeta = Object.entries(brief.meta ?? {})
          .filter(([, text]) => find(text.split(' ')).length > 0)
          .map(([name]) => name);
        const fields = isQuoted && locations.length > 0 ? [] : inMeta;
        return locations.length + fields.length > 0 ? [[brief.id, { locations, fields }]] : [];
      }),
    );
  return {
    briefs: Promise.resolve(new Map(filed.map((brief) => [brief.id, brief]))),
    page: ({ id }) => {
      const page = pages.find(({ brief }) => brief.id === id);
      return page ? Promise.resolve(pageOf(page.brief, page.words)) : Promise.reject(new Error(id));
    },
    nearWords: () => Promise.resolve(nearWordsOf(pages.map(({ brief }) => brief.text ?? ''))),
    confirm: () => Promise.resolve(),
    close: () => undefined,
    ask: (text) => {
      const wanted = text.split(' ').map(stem);
      const found = hits((words) => phraseIn(words, wanted).slice(0, wanted.length), true);
      return Promise.resolve(found);
    },
    askBeginning: (text) => {
      for (let length = stem(text).length; length > 0; length--) {
        const beginning = stem(text).slice(0, length);
        const found = hits(
          (words) => locationsWhere(words, (word) => stem(word).startsWith(beginning)),
          false,
        );
        if (found.size > 0) return Promise.resolve(found);
      }
      return Promise.resolve(new Map());
    },
  };
}

function nearWordsOf(texts: readonly string[]) {
  const counter = createWordCounter();
  for (const text of texts) counter.add(text);
  return openNearWords(counter.words());
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
    file: id,
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
    wanted.every((word, index) => stem(words[location + index] ?? '') === word),
  ).flatMap((location) => wanted.map((_, index) => location + index));
}

function locationsWhere(
  words: readonly string[],
  test: (word: string, location: number) => boolean,
) {
  return words.flatMap((word, location) => (test(word, location) ? [location] : []));
}

function stem(word: string): string {
  return word
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/s$/, '');
}
