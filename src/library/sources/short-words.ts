import { joinNames } from '../../model/language/join-names.ts';
import { fill } from '../../model/language/plural.ts';
import type { SourceId } from '../../model/records/ids.ts';
import type { Source } from '../../model/records/source.ts';
import { originalOf } from '../../model/records/wording.ts';
import { shortPhrase, shortTitle } from '../../model/text/short-title.ts';
import {
  familyNameOf,
  genreIn,
  hasSymbol,
  holdersOf,
  inBrackets,
  mostAuthors,
  signersOf,
  titleOf,
} from './source-words.ts';
import { documentDate, documentYears } from './document-date.ts';
import { memoizeWeakly } from '../../model/memoize.ts';
import { withoutReads } from '../../reads/note-reads.ts';
import { answering } from '../library-answers.ts';
import type { Library } from '../library.ts';
import type { View } from '../view.ts';

/** What the short form of a source says; empty where it leaves something out. */
export interface ShortWords {
  authors: string;
  title: string;
  /** In what it appeared, of a source without authors. */
  holder: string;
  symbol: string;
  date: string;
}

/**
 * The words of a source's short form, as editors print it: the authors' family names, a short
 * title, the year; of a document of the United Nations its symbol.
 *
 * Where two sources of the library would be called the same, each says more of itself.
 */
export function shortWords(source: Source, view: View): ShortWords {
  const id = idsOf(view.library).get(source);
  const words = id === undefined ? undefined : wordsById(id, view);
  return words ?? wordsOf(source, { view, exactness: 0 });
}

const idsOf = memoizeWeakly(({ sources }: Library) =>
  withoutReads(() => new Map([...sources].map(([id, source]) => [source, id]))),
);

// Other sources matter to what is said of one only where they would be called the same. Of a source
// that went since a page of the last build asked for it there is nothing to say.
const wordsById = answering('short-words', (id, view): ShortWords | undefined => {
  const source = view.library.sources.get(id as SourceId);
  if (!source) return undefined;
  return distinctWords(view).get(source) ?? wordsOf(source, { view, exactness: 0 });
});

const distinctWords = memoizeWeakly((view: View): Map<Source, ShortWords> => {
  const settled = new Map<Source, ShortWords>();
  let open = [...view.library.sources.values()];
  for (let exactness = 0; exactness <= mostExact && open.length > 0; exactness += 1) {
    const worded = open.map((source) => ({
      source,
      words: wordsOf(source, { view, exactness }),
    }));
    const groups = Map.groupBy(worded, ({ words }) => Object.values(words).join('\n'));
    open = [];
    for (const group of groups.values()) {
      if (group.length > 1 && exactness < mostExact) open.push(...group.map((one) => one.source));
      else for (const { source, words } of group) settled.set(source, words);
    }
  }
  return settled;
});

const mostExact = 3;

function wordsOf(source: Source, { view, exactness }: { view: View; exactness: number }) {
  const [{ name: { text: holder } } = { name: { text: '' } }] = holdersOf(source, view);
  const symbol = hasSymbol(source) ? (source.number ?? '') : '';
  const date = source.issued ?? source['event-date'] ?? '';
  const year = date && documentYears(date, view);
  if (symbol && exactness === 0) {
    const unsaid = symbol.includes(year) ? '' : year;
    return { authors: '', title: '', holder: '', symbol, date: unsaid };
  }
  // An untitled report is told from another one best by its day, a titled one by its title.
  const isExactly = (what: 'title' | 'date') =>
    exactness > ((what === 'title') === (source.title !== undefined) ? 0 : 1);
  return {
    authors: shortAuthors(source, view),
    title: titleIn(source, { view, isWhole: isExactly('title') }),
    holder: signersOf(source).names.length > 0 && exactness < mostExact ? '' : holder,
    symbol,
    date: date && isExactly('date') ? documentDate(date, view) : year,
  };
}

function titleIn(source: Source, { view, isWhole }: { view: View; isWhole: boolean }): string {
  const { language = '' } = source;
  if (source.title === undefined) {
    const genre = genreIn(source, view);
    return inBrackets(isWhole ? genre : shortPhrase(genre, view.language), view);
  }
  const title = titleOf(source, view);
  if (isWhole) return title;
  const short = source['title-short'];
  return short === undefined ? shortTitle(title, language) : originalOf(short, language);
}

function shortAuthors(source: Source, view: View): string {
  const [first, ...others] = signersOf(source).names.map((name) =>
    familyNameOf(name, source, view),
  );
  if (first === undefined) return '';
  if (others.length < mostAuthors) return joinNames([first, ...others], view.language);
  return fill(view.strings.citation.andOthers, { name: first });
}
