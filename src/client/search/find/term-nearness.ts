import type { BriefRow } from '../index/briefs.ts';
import { startsOf } from '../index/hits.ts';
import { closest, follow, pairsOf, type Run } from './closeness.ts';
import type { FoundAsk, FoundTerm } from './find-terms.ts';

// Each is more than all below it together: BM25 gives a few dozen.
const worth = {
  /** The query is the brief's title, or nearly. */
  title: 1_000_000,
  /** The words stand in a row as in the query. */
  phrase: 100_000,
  /** They stand as near each other as in a sentence; as in a passage. */
  sentence: 30_000,
  passage: 10_000,
  /** A word stands in the title or among the authors. */
  named: 1000,
  /** Two words of the query stand in a row; all of them without a word between would be. */
  pair: 50,
  close: 100,
} as const;

const sentenceWords = 20;
const passageWords = 100;
// Of a title that is typed from memory.
const knownShare = 0.8;
const commonShare = 0.2;

/** How near each other the terms are in a brief, as an amount of worth. */
export function nearnessOf(
  terms: readonly FoundTerm[],
  briefs: number,
): (brief: BriefRow) => number {
  const rare = terms.filter(({ hits }) => hits.size <= commonShare * briefs);
  const telling = new Set(rare.length > 1 ? rare : terms);
  return ({ rank, titleWords }) => {
    const found = terms.map((term) => ({ term, spans: spansIn(term, rank) }));
    const inText = found.filter(({ spans }) => spans.length > 0);
    const named = found.filter(
      ({ term, spans }) => isInTitle(spans, titleWords) || isInAuthors(term, rank),
    );
    const own = worth.named * named.length + titleWorth(found, titleWords);
    const hasAll = terms.every(({ hits }) => hits.has(rank));
    if (!hasAll || inText.length < 2) return own;
    const lists = inText.map(({ spans }) => spans);
    const near = inText.filter(({ term }) => telling.has(term)).map(({ spans }) => spans);
    return own + closenessWorth(lists, near, inText.length === terms.length);
  };
}

function closenessWorth(
  lists: readonly (readonly Run[])[],
  near: readonly (readonly Run[])[],
  isWhole: boolean,
): number {
  const isPhrase = isWhole && follow(lists).length > 0;
  if (isPhrase) return worth.phrase;
  const length = near.length > 1 ? closest(near) : Infinity;
  const words = near.length;
  const own = worth.pair * pairsOf(lists) + (worth.close * words) / length;
  if (length <= sentenceWords + words) return own + worth.sentence;
  return length <= passageWords ? own + worth.passage : own;
}

// The title is the beginning of the text.
function titleWorth(found: readonly { spans: readonly Run[] }[], titleWords: number): number {
  const inTitle = found.filter(({ spans }) => isInTitle(spans, titleWords));
  if (inTitle.length < knownShare * found.length) return 0;
  const covered = new Set<number>();
  for (const { spans } of inTitle) {
    for (const { start, end } of spans) {
      for (let at = start; at < Math.min(end, titleWords); at++) covered.add(at);
    }
  }
  const share = covered.size / titleWords;
  return share < knownShare ? 0 : worth.title * share;
}

function isInTitle(spans: readonly Run[], titleWords: number): boolean {
  return (spans[0]?.start ?? Infinity) < titleWords;
}

function isInAuthors({ hits }: FoundTerm, rank: number): boolean {
  return hits.facts(rank).some(({ fact }) => fact === 'authors');
}

function spansIn({ asks }: FoundTerm, rank: number): Run[] {
  const spans = asks.flatMap((ask) => spansOfAsk(ask, rank));
  return asks.length > 1 ? spans.sort((one, other) => one.start - other.start) : spans;
}

function spansOfAsk({ ask, hits }: FoundAsk, rank: number): Run[] {
  if (!hits.has(rank)) return [];
  const locations = hits.locations(rank);
  const length = ask.text.split(' ').length;
  const starts = length > 1 ? startsOf(Array.from({ length }, () => locations)) : locations;
  return starts.map((start) => ({ start, end: start + length }));
}
