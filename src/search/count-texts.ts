import { gunzipSync } from 'node:zlib';
import { type IndexedPage, readFragment } from '../model/files/index-fragment.ts';
import { packWords } from '../model/files/word-list.ts';
import type { Language } from '../model/language/language.ts';
import { memoize } from '../model/memoize.ts';
import { createWordCounter, type WordCounter, type WordCounts } from './count-words.ts';
import type { KeptIndex, KeptLanguage } from './kept-index.ts';

/** What of a brief is counted. */
type CountedText = Pick<IndexedPage, 'words' | 'meta'>;

/** Counts the words of texts by language, from what was counted before. */
export interface TextCounter {
  add: (language: Language, text: CountedText) => void;
  /** Takes away a text that is kept. */
  remove: (language: Language, file: string) => void;
  /** Keeps what was counted, and the words that may be offered. */
  keep: (language: Language) => Pick<KeptLanguage, 'list' | 'counts'>;
}

/** Counts on from what is kept. */
export function openTextCounter({ store, languages }: KeptIndex): TextCounter {
  const changed = new Set<Language>();
  const counterOf = memoize((language: Language): WordCounter => {
    const counts = languages[language]?.counts;
    // Its digest says that this code wrote it.
    return createWordCounter(
      counts ? (JSON.parse(store.read(counts).toString()) as WordCounts) : undefined,
    );
  });
  return {
    add: (language, text) => {
      changed.add(language);
      counterOf(language).add(wordsOf(text));
    },
    remove: (language, file) => {
      changed.add(language);
      counterOf(language).remove(wordsOf(readFragment(gunzipSync(store.read(file)))));
    },
    keep: (language) => {
      const kept = languages[language];
      if (kept && !changed.has(language)) return kept;
      const counter = counterOf(language);
      return {
        list: store.put(JSON.stringify(packWords(counter.words()))),
        counts: store.put(JSON.stringify(counter.counts())),
      };
    },
  };
}

function wordsOf({ words, meta }: CountedText): string[] {
  return [...words, ...(meta['authors'] ?? '').split(' ')];
}
