import type { BriefRow } from '../index/briefs.ts';
import { startsOf } from '../index/hits.ts';
import { closest, follow, pairsOf, type Runs } from './closeness.ts';
import type { FoundAsk, FoundTerm } from './find-terms.ts';

// Each is more than all below it together: BM25 gives a few dozen.
const worth = {
  /** The query is the brief's title, or nearly. */
  title: 1_000_000,
  /** The words stand in a row as in the query. */
  phrase: 100_000,
  /** All of them stand in the title, in any order. */
  inTitle: 40_000,
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

/** Whether a brief of that worth has the words in a row, and its title is not the query. */
export function isInRow(score: number): boolean {
  return score >= worth.phrase && score < worth.title * knownShare;
}

/** How near each other the terms are in a brief, as an amount of worth. */
export function nearnessOf(
  terms: readonly FoundTerm[],
  row: readonly FoundTerm[],
  briefs: number,
): (brief: BriefRow) => number {
  const rare = terms.filter(({ hits }) => hits.size <= commonShare * briefs);
  const telling = new Set(rare.length > 1 ? rare : terms);
  return ({ rank, titleWords }) => {
    const found = terms.map((term) => ({ term, runs: runsIn(term, rank) }));
    const inText = found.filter(({ runs }) => runs.starts.length > 0);
    const named = found.filter(
      ({ term, runs }) => isInTitle(runs, titleWords) || isInAuthors(term, rank),
    );
    const isTitled = found.every(({ runs }) => isInTitle(runs, titleWords));
    const own =
      worth.named * named.length +
      titleWorth(found, titleWords) +
      (isTitled && found.length > 1 ? worth.inTitle : 0);
    const hasAll = terms.every(({ hits }) => hits.has(rank));
    if (!hasAll || inText.length < 2) return own;
    const byTerm = new Map(inText.map(({ term, runs }) => [term, runs]));
    const all = row.flatMap((term) => byTerm.get(term) ?? []);
    const near = inText.filter(({ term }) => telling.has(term)).map(({ runs }) => runs);
    return own + closenessWorth(all, near, inText.length === terms.length);
  };
}

function closenessWorth(all: readonly Runs[], near: readonly Runs[], isWhole: boolean): number {
  if (isWhole && follow(all).starts.length > 0) return worth.phrase;
  const length = near.length > 1 ? closest(near) : Infinity;
  const own = worth.pair * pairsOf(all) + (worth.close * near.length) / length;
  if (length <= sentenceWords + near.length) return own + worth.sentence;
  return length <= passageWords ? own + worth.passage : own;
}

// The title is the beginning of the text.
function titleWorth(found: readonly { runs: Runs }[], titleWords: number): number {
  const inTitle = found.filter(({ runs }) => isInTitle(runs, titleWords));
  if (inTitle.length < knownShare * found.length) return 0;
  const covered = new Set<number>();
  for (const { runs } of inTitle) {
    for (const [index, start] of runs.starts.entries()) {
      if (start >= titleWords) break;
      const end = Math.min(runs.ends[index] ?? start, titleWords);
      for (let at = start; at < end; at++) covered.add(at);
    }
  }
  const share = covered.size / titleWords;
  return share < knownShare ? 0 : worth.title * share;
}

function isInTitle({ starts }: Runs, titleWords: number): boolean {
  return (starts[0] ?? Infinity) < titleWords;
}

function isInAuthors({ hits }: FoundTerm, rank: number): boolean {
  return hits.facts(rank).some(({ fact }) => fact === 'authors');
}

function runsIn({ asks }: FoundTerm, rank: number): Runs {
  const own = asks.filter(({ hits }) => hits.has(rank));
  const [only] = own;
  if (!only) return { starts: [], ends: [] };
  if (own.length === 1) {
    const { starts, length } = startsIn(only, rank);
    return { starts, ends: starts.map((start) => start + length) };
  }
  const pairs = own.flatMap((ask) => {
    const { starts, length } = startsIn(ask, rank);
    return starts.map((start) => [start, start + length] as const);
  });
  pairs.sort(([one], [other]) => one - other);
  return { starts: pairs.map(([start]) => start), ends: pairs.map(([, end]) => end) };
}

function startsIn({ ask, hits }: FoundAsk, rank: number) {
  const locations = hits.locations(rank);
  const length = ask.text.split(' ').length;
  const starts = length > 1 ? startsOf(Array.from({ length }, () => locations)) : locations;
  return { starts, length };
}
