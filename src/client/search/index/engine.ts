import type { IndexedPage } from '../../../model/files/index-fragment.ts';
import type { Language } from '../../../model/language/language.ts';
import { readBriefs, type BriefRow } from './briefs.ts';
import { openWords } from './fetch-near-words.ts';
import { fetchRows, openPages, watchParts } from './index-files.ts';
import type { NearWords } from './near-words.ts';
import { openPagefind, type IndexAddress } from './pagefind.ts';

/** What an ask found in a brief. */
export interface Hit {
  /** Where the words stand in the brief's content: the first one is 0. */
  locations: readonly number[];
  /** Facts beside the text in which the words are: `authors`, `capitals`. */
  fields: readonly string[];
}

/** The briefs that an ask found, by their ids, in the engine's order. */
export type Hits = ReadonlyMap<string, Hit>;

/** What the search page needs of a search engine. */
export interface SearchEngine {
  /** Every brief by its id, the newest first; on its way since the engine was opened. */
  briefs: Promise<ReadonlyMap<string, BriefRow>>;
  /** The briefs with a word or phrase, by its stem and never shortened; one location in each. */
  ask: (text: string) => Promise<Hits>;
  /** The briefs with words that begin with the text, and all their locations; others may be among them. */
  askBeginning: (text: string) => Promise<Hits>;
  /** What the index keeps of a brief's page. */
  page: (brief: BriefRow) => Promise<IndexedPage>;
  /** The words of the texts, to say which may have been meant. */
  nearWords: () => Promise<NearWords>;
  /** Throws where the index cannot be reached any more: Pagefind then answers that there is nothing. */
  confirm: () => Promise<void>;
  /** Stops watching whether parts of the index fail to load. */
  close: () => void;
}

// Of all answers together: enough for a long visit to a large site, little enough for a phone.
const hitsKept = 200_000;

/**
 * Opens the index of a language; its briefs and its words are fetched side by side.
 *
 * @param onLost called when a part of the index did not come, after which answers may lack briefs
 */
export function openEngine(
  address: IndexAddress,
  language: Language,
  onLost: (error: Error) => void,
): SearchEngine {
  const close = watchParts(address, language, onLost);
  const pagefind = openPagefind(address, language);
  const briefs = fetchRows(address, language).then(readBriefs);
  // Whoever awaits them sees the failure; without this the browser would report it as unhandled as well.
  for (const opened of [pagefind, briefs]) opened.catch(() => undefined);
  const search = keepAnswers(async (words) => {
    const results = await (await pagefind)(words);
    // Where a language has no briefs, Pagefind answers from another one.
    if ((await briefs).size === 0) return new Map();
    return new Map(
      results.map(({ id, words: locations, matchedMetaFields: fields = [] }) => [
        id,
        { locations, fields },
      ]),
    );
  });
  return {
    briefs,
    ask: (text) => search(`"${text.replaceAll('"', ' ')}"`),
    askBeginning: (text) => search(text.replaceAll('"', ' ')),
    close,
    page: openPages(address),
    nearWords: openWords(address, language),
    confirm: async () => {
      const { ok } = await fetch(`${address.index}pagefind-entry.json`, { cache: 'no-store' });
      if (!ok) throw new Error('the search index cannot be reached');
    },
  };
}

function keepAnswers(find: (words: string) => Promise<Hits>): (words: string) => Promise<Hits> {
  const answers = new Map<string, Promise<Hits>>();
  let kept = 0;
  return (words) => {
    const known = answers.get(words);
    if (known) return known;
    if (kept > hitsKept) {
      answers.clear();
      kept = 0;
    }
    const answer = find(words);
    answers.set(words, answer);
    answer.then(
      ({ size }) => (kept += size + 1),
      () => answers.delete(words),
    );
    return answer;
  };
}
