import { isReadAsEnglish } from '../../../model/files/index-head.ts';
import { isBefore, partOf, partsOfBeginning } from '../../../model/files/index-meta.ts';
import type { IndexedPage } from '../../../model/files/index-fragment.ts';
import { type IndexPart, postingsOf } from '../../../model/files/index-part.ts';
import type { Language } from '../../../model/language/language.ts';
import {
  askedWord,
  asWritten,
  indexBeginnings,
  isWrittenWord,
  readForm,
} from '../../../model/text/index-words.ts';
import { isArabic } from '../../../model/text/is-arabic.ts';
import { isStemOfWord } from './arabic-stems.ts';
import type { BriefRow } from './briefs.ts';
import { openWords } from './fetch-near-words.ts';
import { fetchFiled, type FiledBriefs, openFacets, ranksOf } from './filed-briefs.ts';
import { anyOf, eitherOf, type Hits, hitsOf, noHits, phraseOf } from './hits.ts';
import { fetchWordIndex, type IndexAddress, openPages } from './index-files.ts';
import { fromIndex } from './index-fault.ts';
import { keepHits } from './keep-hits.ts';
import type { Work } from './shared-work.ts';
import { breathe, inSlices } from './slices.ts';
import { openParts } from './parts-of-index.ts';
import type { NearWords } from './near-words.ts';
import type { Stemmer } from './stemmer.ts';

/** What the search page needs of a search engine; each promise fails where a part of the index does not come whole. */
export interface SearchEngine {
  /** Every brief by its id, the newest first; on its way since the engine was opened. */
  briefs: Promise<ReadonlyMap<string, BriefRow>>;
  /** Words that nearly every text of the language has, whose places are a large part of the index. */
  everywhere: ReadonlySet<string>;
  /** Has the values of their facets, which cannot be read before; fetched on first use. */
  values: () => Promise<void>;
  /** Where a word is, in any of the forms that have its stem or as it is written (`=word`), or a phrase of such words. */
  ask: Work<Hits>;
  /** Where words are that begin with a text; of several in a row the last begins so. */
  askBeginning: Work<Hits>;
  /** Where some of them are, those of which the index can be had soon: for a text that is being typed. */
  askTyped: Work<Hits>;
  /** Where the words are whose stem is the longest beginning of a text: they may begin with the text or not. */
  askShortened: Work<Hits>;
  /** What the index keeps of a brief's page. */
  page: (brief: BriefRow) => Promise<IndexedPage>;
  /** The words of the texts, to say which may have been meant. */
  nearWords: () => Promise<NearWords>;
}

// Readers who typed less see more with their next letter; a word of two letters may begin in many parts.
const mostPartsOfTyped = 4;
const shortestStem = 3;
// No other word has the stem of one of these.
const everywhereInEnglish = new Set(
  'a and as at by for from in is not of on that the this to which with'.split(' '),
);
// As `asksOfSmallWord` asks for them.
const everywhereInArabic = new Set(
  'في من على إلى الى عن'.split(' ').flatMap((word) => [`=${word}`, `=و${word}`, `=ف${word}`]),
);

/** Opens the index of a language; its briefs and its words are fetched side by side. */
export function openEngine(address: IndexAddress, language: Language): SearchEngine {
  const facets = openFacets(address, language);
  const filed = fromIndex(fetchFiled(address, language, facets.valuesAt));
  const briefs = filed.then((known) => known.briefs);
  const index = openIndex(address, language, filed);
  // Whoever awaits them sees the failure; without this the browser would report it as unhandled as well.
  for (const opened of [briefs, index]) opened.catch(() => undefined);
  const asked = async (read: (index: OpenIndex) => Promise<Hits>): Promise<Hits> => {
    const open = await index;
    return open ? read(open) : noHits;
  };
  const readPage = openPages(address);
  return {
    briefs,
    everywhere: everywhereIn(language),
    values: () => fromIndex(facets.open(filed)),
    page: (brief) => fromIndex(readPage(brief)),
    nearWords: openWords(address, language),
    ask: keepHits((text, signal) =>
      asked(async (open) => {
        const found = await findWords(open, text, signal);
        const [only = noHits] = found;
        if (found.some(({ size }) => size === 0)) return noHits;
        return found.length > 1 ? phraseOf(found, signal) : only;
      }),
    ),
    askBeginning: keepHits((text, signal) =>
      asked((open) => findRowBeginning(open, text, { signal })),
    ),
    askTyped: keepHits((text, signal) =>
      asked((open) => findRowBeginning(open, text, { signal, mostParts: mostPartsOfTyped })),
    ),
    askShortened: keepHits((text, signal) =>
      asked(({ findShortened }) =>
        findShortened(plainWord(indexBeginnings(text)[0] ?? ''), signal),
      ),
    ),
  };
}

interface OpenIndex {
  stem: Stemmer;
  find: Work<Hits>;
  findBeginning: (beginning: string, signal?: AbortSignal, mostParts?: number) => Promise<Hits>;
  findShortened: Work<Hits>;
}

// Nothing where the language has no briefs. Parts of the index are asked for before the briefs are there.
async function openIndex(
  address: IndexAddress,
  language: Language,
  filed: Promise<FiledBriefs>,
): Promise<OpenIndex | undefined> {
  const index = await fromIndex(fetchWordIndex(address, language));
  if (!index) return undefined;
  const { head, stem } = index;
  const parts = openParts(address);
  const ranks = filed.then((known) => ranksOf(head, known));
  ranks.catch(() => undefined);
  const { hitsOfWord, hitsOfWords } = hitsReader(parts, ranks, head.fields);
  const find: Work<Hits> = async (word, signal) => {
    const inEach = [head.parts, head.later].map(async (own) => {
      const part = partOf(own, word);
      return part ? hitsOfWord(part.file, word, signal) : noHits;
    });
    const [large = noHits, later = noHits] = await Promise.all(inEach);
    return eitherOf(large, later);
  };
  return {
    stem,
    find,
    findBeginning: async (beginning, signal, mostParts) => {
      const own = partsOfBeginning(head.parts, beginning);
      const end = mostParts === undefined ? undefined : own[mostParts]?.from;
      // A stem may begin otherwise than its words do. Those of Arabic are without their article.
      const isMeant = (word: string) =>
        word.startsWith(beginning) &&
        (isArabic(beginning) || isWrittenWord(word)) &&
        (end === undefined || isBefore(word, end));
      const later = partsOfBeginning(head.later, beginning).filter(
        ({ from }) => end === undefined || isBefore(from, end),
      );
      const found = await Promise.all(
        [...own.slice(0, mostParts), ...later].map(({ file }) =>
          hitsOfWords(file, isMeant, signal),
        ),
      );
      return anyOf(found.flat(), signal);
    },
    findShortened: async (word, signal) => {
      for (let length = word.length; length >= shortestStem; length--) {
        const hits = await find(word.slice(0, length), signal);
        if (hits.size > 0) return hits;
      }
      return noHits;
    },
  };
}

// What is in a part of the index: of a word, which is looked up, or of those that are meant, for which all are looked at.
function hitsReader(parts: Work<IndexPart>, filed: Promise<Int32Array>, fields: readonly string[]) {
  const open = (file: string, signal: AbortSignal | undefined) =>
    Promise.all([parts(file, signal), filed]);
  const read = (part: IndexPart, word: string, ranks: Int32Array) => {
    const postings = postingsOf(part, word);
    return postings ? hitsOf(postings, ranks, fields) : noHits;
  };
  return {
    hitsOfWord: async (file: string, word: string, signal: AbortSignal | undefined) => {
      const [part, ranks] = await open(file, signal);
      await breathe(signal);
      return read(part, word, ranks);
    },
    hitsOfWords: async (
      file: string,
      isMeant: (word: string) => boolean,
      signal: AbortSignal | undefined,
    ) => {
      const [part, ranks] = await open(file, signal);
      const found: Hits[] = [];
      const look = (word: string) => void (isMeant(word) && found.push(read(part, word, ranks)));
      await inSlices(part.words.keys(), look, signal);
      return found;
    },
  };
}

// Of several words the last is a beginning: `s res 22`.
async function findRowBeginning(
  open: OpenIndex,
  text: string,
  { signal, mostParts }: { signal: AbortSignal | undefined; mostParts?: number },
): Promise<Hits> {
  const [, whole = '', last = ''] = /^(.* )?(.*)$/s.exec(text) ?? [];
  const beginnings = indexBeginnings(last).map(plainWord);
  const [words, ended] = await Promise.all([
    findWords(open, whole, signal),
    Promise.all(beginnings.map((one) => open.findBeginning(one, signal, mostParts))),
  ]);
  const lastWord = await anyOf(ended, signal);
  return words.length === 0 ? lastWord : phraseOf([...words, lastWord], signal);
}

// Each word of a text by itself.
function findWords(
  { stem, find }: Pick<OpenIndex, 'stem' | 'find'>,
  text: string,
  signal: AbortSignal | undefined,
): Promise<Hits[]> {
  const words = text
    .split(' ')
    .map((word) => namesOf(word, stem))
    .filter(({ length }) => length > 0);
  return Promise.all(
    words.map(async (names) =>
      anyOf(await Promise.all(names.map((name) => find(stem(name), signal))), signal),
    ),
  );
}

function namesOf(asked: string, stem: Stemmer): string[] {
  const { form, of } = readForm(asked);
  const isOfStem = of === undefined || isStemOfWord(plainWord(form), plainWord(of), stem);
  return askedWord(isOfStem ? form : asWritten(form))
    .map(plainWord)
    .filter(Boolean);
}

// A word as Pagefind 1.6 has it before it takes its stem.
function plainWord(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}\s]/gu, '')
    .toLowerCase();
}

function everywhereIn(language: Language): ReadonlySet<string> {
  if (/^ar(?:-|$)/.test(language)) return everywhereInArabic;
  return isReadAsEnglish(language) ? everywhereInEnglish : new Set();
}
