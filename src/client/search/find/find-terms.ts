import type { IndexedPage } from '../../../model/files/index-fragment.ts';
import type { Hit, Hits, SearchEngine } from '../index/engine.ts';
import { capitalsWord } from '../../../model/text/capitals-word.ts';
import type { BriefRow } from '../index/briefs.ts';
import type { Ask, Term } from '../query/term.ts';
import { beginsWith } from './begins-with.ts';
import { likelyLocations } from './locations.ts';

/** A brief in which a term occurs. */
export interface TermHit {
  /** Those of the term's asks that found it. */
  asks: Ask[];
  /** Where the words may be, for an order; each location once. */
  locations: readonly number[];
  /** Facts beside the text in which the words are: `authors`; perhaps a longer word with the same beginning. */
  fields: readonly string[];
}

/** The briefs in which a term occurs, by their ids. */
export interface FoundTerm {
  term: Term;
  hits: ReadonlyMap<string, TermHit>;
}

// Only the page itself shows whether a word in it really begins with what was typed. Where more pages than this would
// have to be read, a sample is: if all of it is right, all is taken to be right, else only the whole word is found.
const mostRead = 100;
const sampled = 10;

/** Looks for each term by itself: the engine would take several words for a phrase. */
export function findTerms(engine: SearchEngine, terms: readonly Term[]): Promise<FoundTerm[]> {
  return Promise.all(terms.map((term) => findTerm(engine, term)));
}

async function findTerm(engine: SearchEngine, term: Term): Promise<FoundTerm> {
  const answers = await Promise.all(
    term.asks.map(async (ask) => ({ ask, ...(await answer(engine, ask)) })),
  );
  const hits = new Map<string, TermHit>();
  for (const { ask, found, likely } of answers) {
    const asks = [ask];
    for (const [id, { fields }] of found) {
      const { locations, fields: others } = likely(id);
      // In quotation marks Pagefind names a fact only where the text itself lacks the words.
      const hit = { asks, locations, fields: fields.length > 0 ? fields : others };
      const known = hits.get(id);
      hits.set(id, known ? joined(known, hit) : hit);
    }
  }
  return { term, hits: term.within ? hitsWithin(term.within, hits, await engine.briefs) : hits };
}

function hitsWithin(
  part: NonNullable<Term['within']>,
  hits: ReadonlyMap<string, TermHit>,
  briefs: ReadonlyMap<string, BriefRow>,
): FoundTerm['hits'] {
  const isIn = ([id, { locations, fields }]: [string, TermHit]) => {
    const titleWords = briefs.get(id)?.titleWords ?? 0;
    if (part === 'authors') return fields.includes('authors');
    return locations.some((location) => location < titleWords);
  };
  return new Map([...hits].filter(isIn));
}

function joined(one: TermHit, other: TermHit): TermHit {
  return {
    asks: [...one.asks, ...other.asks],
    locations: [...new Set([...one.locations, ...other.locations])],
    fields: [...one.fields, ...other.fields],
  };
}

const noHit: Hit = { locations: [], fields: [] };

type FoundHit = readonly [id: string, hit: Hit];

interface Answer {
  found: Hits;
  likely: (id: string) => Hit;
}

async function answer(engine: SearchEngine, ask: Ask): Promise<Answer> {
  if (ask.isBeginning) return answerBeginning(engine, ask.text);
  if (ask.isExact) return answerCapitals(engine, ask.text);
  const found = await engine.ask(ask.text);
  const likely = found.size > 0 ? await likelyLocations(engine, ask) : () => noHit;
  return { found, likely };
}

// The word for the capitals says which briefs have them. Where in a brief is asked for without regard to capitals:
// a few locations too many only change the order a little.
async function answerCapitals(engine: SearchEngine, text: string): Promise<Answer> {
  const [found, likely] = await Promise.all([engine.ask(capitalsWord(text)), engine.ask(text)]);
  return { found, likely: (id) => likely.get(id) ?? noHit };
}

// The engine shortens words that it does not know, so it also finds briefs in which no word begins like this.
async function answerBeginning(engine: SearchEngine, beginning: string): Promise<Answer> {
  const answered = [...(await engine.askBeginning(beginning))];
  const isMany = answered.length > mostRead;
  // Sample the best- and worst-ranked pages: false matches rarely sit at both ends.
  const sample = isMany ? [...answered.slice(0, sampled), ...answered.slice(-sampled)] : answered;
  const verified = await verify(engine, sample, beginning);
  const areAll =
    verified.length === sample.length &&
    verified.every(
      ([, { locations }], at) => locations.length === sample[at]?.[1].locations.length,
    );
  const ofMany = areAll ? answered : [];
  const found = new Map(isMany ? ofMany : verified);
  return { found, likely: (id) => found.get(id) ?? noHit };
}

async function verify(
  engine: SearchEngine,
  hits: readonly FoundHit[],
  beginning: string,
): Promise<FoundHit[]> {
  const briefs = await engine.briefs;
  const kept = await Promise.all(
    hits.map(async ([id, hit]): Promise<FoundHit[]> => {
      const brief = briefs.get(id);
      const own = brief && beginningIn(await engine.page(brief), hit, beginning);
      return own ? [[id, own]] : [];
    }),
  );
  return kept.flat();
}

// The part of a hit that really begins like this; nothing where no part does.
function beginningIn({ words, meta }: IndexedPage, hit: Hit, beginning: string): Hit | undefined {
  const begins = (text: string | undefined) => beginsWith(text ?? '', beginning);
  const locations = hit.locations.filter((location) => begins(words[location]));
  // The words that stand for capitals are never typed.
  const fields = hit.fields.filter(
    (field) => field !== 'capitals' && meta[field]?.split(/\s+/).some(begins),
  );
  return locations.length + fields.length > 0 ? { locations, fields } : undefined;
}
