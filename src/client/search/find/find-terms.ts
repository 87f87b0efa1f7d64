import { capitalsWord } from '../../../model/text/capitals-word.ts';
import { ownForms } from '../../../model/text/tokens.ts';
import type { BriefRow } from '../index/briefs.ts';
import type { SearchEngine } from '../index/engine.ts';
import { anyOf, type Hits, hitsWhere, noHits } from '../index/hits.ts';
import type { Ask, Term } from '../query/term.ts';
import { findShortened } from './find-shortened.ts';

/** Where one of a term's asks was found. */
export interface FoundAsk {
  ask: Ask;
  hits: Hits;
}

/** Where a term was found, by the ranks of briefs. */
export interface FoundTerm {
  term: Term;
  hits: Hits;
  asks: readonly FoundAsk[];
}

/** Looks for each term by itself. */
export function findTerms(
  engine: SearchEngine,
  terms: readonly Term[],
  signal?: AbortSignal,
): Promise<FoundTerm[]> {
  return Promise.all(terms.map((term) => findTerm(engine, term, signal)));
}

async function findTerm(
  engine: SearchEngine,
  term: Term,
  signal: AbortSignal | undefined,
): Promise<FoundTerm> {
  const whole = term.asks.filter(({ isBeginning }) => !isBeginning);
  const beginnings = term.asks.filter(({ isBeginning }) => isBeginning);
  // A word that may go on is also looked for as it is.
  const find = whole.length > 0 ? engine.askTyped : engine.askBeginning;
  const asks = await Promise.all([
    ...whole.map(async (ask) => ({ ask, hits: await answerNeeded(engine, ask, signal) })),
    ...beginnings.map(async (ask) => ({ ask, hits: await find(ask.text, signal) })),
  ]);
  if (asks.every(({ hits }) => hits.size === 0)) {
    for (const ask of beginnings.filter(({ text }) => !text.includes(' '))) {
      asks.push({ ask, hits: await findShortened(engine, ask.text, signal) });
    }
  }
  const found = await Promise.all(
    asks.map(async ({ ask, hits }) => ({ ask, hits: await within(engine, term, hits, signal) })),
  );
  const hits = await anyOf(
    found.map((one) => one.hits),
    signal,
  );
  return { term, hits, asks: found };
}

async function answerNeeded(
  engine: SearchEngine,
  ask: Ask,
  signal: AbortSignal | undefined,
): Promise<Hits> {
  for (const texts of ask.needs ?? []) {
    const found = await Promise.all(texts.map((text) => engine.ask(text, signal)));
    if (found.every(({ size }) => size === 0)) return noHits;
  }
  return answer(engine, ask, signal);
}

function answer(
  engine: SearchEngine,
  { text, isExact }: Ask,
  signal: AbortSignal | undefined,
): Promise<Hits> {
  return isExact ? answerCapitals(engine, text, signal) : engine.ask(text, signal);
}

// The word for the capitals says which briefs have them. Where in a brief is asked for without regard to capitals:
// what is shown is looked at once more.
async function answerCapitals(
  engine: SearchEngine,
  text: string,
  signal: AbortSignal | undefined,
): Promise<Hits> {
  const [capitals, any] = await Promise.all([
    engine.ask(capitalsWord(text), signal),
    engine.ask(ownForms(text).join(' '), signal),
  ]);
  return { ...any, ranks: capitals.ranks, size: capitals.size, has: capitals.has };
}

async function within(
  engine: SearchEngine,
  { within: part }: Term,
  hits: Hits,
  signal: AbortSignal | undefined,
): Promise<Hits> {
  if (!part || hits.size === 0) return part ? noHits : hits;
  const rows = [...(await engine.briefs).values()];
  return hitsWhere(hits, (rank) => isWithin(part, hits, rows[rank]), signal);
}

function isWithin(
  part: NonNullable<Term['within']>,
  hits: Hits,
  brief: BriefRow | undefined,
): boolean {
  if (!brief) return false;
  if (part === 'authors') return hits.facts(brief.rank).some(({ fact }) => fact === 'authors');
  return hits.locations(brief.rank).some((location) => location < brief.titleWords);
}
