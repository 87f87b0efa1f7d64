import type { Hit, IndexedPage, SearchEngine } from '../engine.ts';
import type { Ask, Term } from '../query/plan-query.ts';
import { beginsWith } from './begins-with.ts';

/** Where one ask has its words in a brief. */
export interface Occurrence {
  /** How many words belong together, as in a phrase. */
  length: number;
  locations: readonly number[];
}

/** A brief in which a term occurs. */
export interface TermHit {
  occurrences: Occurrence[];
  fields: ReadonlySet<string>;
  load: () => Promise<IndexedPage>;
}

/** The briefs in which a term occurs, by their ids. */
export interface FoundTerm {
  term: Term;
  hits: ReadonlyMap<string, TermHit>;
}

// To know whether a word begins with what was typed, its page must be read; past this many the word counts when it is whole.
const mostRead = 100;

/** Looks for each term by itself: the engine would take several words for a phrase. */
export function findTerms(engine: SearchEngine, terms: readonly Term[]): Promise<FoundTerm[]> {
  return Promise.all(terms.map((term) => findTerm(engine, term)));
}

async function findTerm(engine: SearchEngine, term: Term): Promise<FoundTerm> {
  const answers = await Promise.all(term.asks.map((ask) => answer(engine, ask)));
  const hits = new Map<string, TermHit>();
  for (const [index, found] of answers.entries()) {
    const length = term.asks[index]?.text.split(' ').length ?? 1;
    for (const hit of found) add(hits, hit, length);
  }
  return { term, hits };
}

function add(hits: Map<string, TermHit>, hit: Hit, length: number): void {
  const known = hits.get(hit.id);
  hits.set(hit.id, {
    occurrences: [...(known?.occurrences ?? []), { length, locations: hit.locations }],
    fields: new Set([...(known?.fields ?? []), ...hit.fields]),
    load: known?.load ?? hit.load,
  });
}

async function answer(engine: SearchEngine, { text, isBeginning }: Ask): Promise<readonly Hit[]> {
  if (!isBeginning) return engine.ask(text);
  const found = await engine.askBeginning(text);
  if (found.length > mostRead) return [];
  const read = await Promise.all(found.map((hit) => withBeginning(hit, text)));
  return read.filter((hit) => hit.locations.length > 0 || hit.fields.length > 0);
}

// The hit with those places only at which a word begins so: the engine shortens what it does not know.
async function withBeginning(hit: Hit, beginning: string): Promise<Hit> {
  const { content, meta } = await hit.load();
  const words = content.split(/\s+/);
  const begins = (text: string | undefined) => beginsWith(text ?? '', beginning);
  return {
    ...hit,
    locations: hit.locations.filter((location) => begins(words[location])),
    fields: hit.fields.filter((field) => meta[field]?.split(/\s+/).some(begins)),
  };
}
