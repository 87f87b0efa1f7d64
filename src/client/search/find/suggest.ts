import type { NameIndex } from '../../../names/name-index.ts';
import type { SearchEngine } from '../index/engine.ts';
import type { NearWords } from '../index/near-words.ts';
import { inSlices } from '../index/slices.ts';
import { withoutParticles } from '../query/arabic-forms.ts';
import { queryWith } from '../query/change-query.ts';
import type { QueryPlan } from '../query/plan-query.ts';
import type { Term } from '../query/term.ts';
import type { FoundTerm } from './find-terms.ts';

/** A query that may have been meant, and how many briefs it finds. */
export interface SuggestedQuery {
  query: string;
  count: number;
}

/** What suggestions are made of. */
export interface SuggestContext {
  engine: SearchEngine;
  names: NameIndex;
  /** How many briefs a query finds. */
  countOf: (query: string) => Promise<number>;
}

const mostSuggestions = 3;
// Each is a search of its own.
const mostTried = 8;

/** Queries with names and words that do occur in place of those that no brief has, each of which finds something. */
export async function suggest(
  plan: QueryPlan,
  missing: readonly FoundTerm[],
  { engine, names, countOf }: SuggestContext,
): Promise<SuggestedQuery[]> {
  // A name that is known was not mistyped, and a word that no title has may stand in texts.
  const unknown = missing
    .map(({ term }) => term)
    .filter((term) => !term.name && !term.meanings && !term.within);
  if (unknown.length === 0) return [];
  const words = await engine.nearWords();
  const meant: Meant[] = [];
  await inSlices(unknown, (term) => meant.push({ term, texts: textsFor(term, names, words) }));
  const whole = [...joinedQueries(plan, unknown, words), ...queriesWith(plan, meant)];
  const found = await thoseThatFind(whole, countOf);
  return found.length > 0 ? found : thoseThatFind(queriesOfFew(meant), countOf);
}

async function thoseThatFind(
  queries: readonly string[],
  countOf: SuggestContext['countOf'],
): Promise<SuggestedQuery[]> {
  const some = [...new Set(queries)].filter((query) => query !== '').slice(0, mostTried);
  const tried = await Promise.all(
    some.map(async (query) => ({ query, count: await countOf(query) })),
  );
  return tried
    .filter(({ count }) => count > 0)
    .filter((one, at, all) => !all.slice(0, at).some((before) => isSame(before, one)))
    .slice(0, mostSuggestions);
}

// `government` and `governments` find the same briefs by their stem.
function isSame(one: SuggestedQuery, other: SuggestedQuery): boolean {
  const [short = '', long = ''] = [one.query, other.query]
    .map((query) => query.toLowerCase())
    .sort((a, b) => a.length - b.length);
  return one.count === other.count && long.length - short.length <= 2 && long.startsWith(short);
}

/** A term that no brief has, and what may stand in its place. */
interface Meant {
  term: Term;
  texts: readonly string[];
}

// All words mended at once, or left out where nothing is near; then one of them otherwise.
function queriesWith(plan: QueryPlan, meant: readonly Meant[]): string[] {
  if (meant.every(({ texts }) => texts.length === 0)) return [];
  const best = meant.map(({ term, texts: [text = ''] }) => ({ term, text }));
  const others = meant.flatMap(({ term, texts }) =>
    texts.slice(1).map((text) => best.map((one) => (one.term === term ? { term, text } : one))),
  );
  return [best, ...others].map((changes) => queryWith(plan, changes));
}

// Where no brief has them together: those that were mended, and each of them.
function queriesOfFew(meant: readonly Meant[]): string[] {
  const texts = meant.flatMap(({ texts: [text] }) => text ?? []);
  return [texts.join(' '), ...texts];
}

// A word that was cut in two: `block ade`.
function joinedQueries(plan: QueryPlan, unknown: readonly Term[], words: NearWords): string[] {
  return plan.terms.slice(1).flatMap((term, index) => {
    const before = plan.terms[index];
    if (!before || !(unknown.includes(before) || unknown.includes(term))) return [];
    const between = plan.query.slice(before.end, term.start);
    const whole = words.spellingOf(before.text + term.text);
    if (whole === undefined || !/^\s+$/.test(between)) return [];
    return [queryWith(plan, [{ term: { ...before, end: term.end }, text: whole }])];
  });
}

function textsFor(term: Term, names: NameIndex, words: NearWords): string[] {
  const [word = '', ...others] = wordsOf(term.text);
  const whole = others.length > 0 ? phraseOf([word, ...others], words) : words.nearest(word);
  const inParts = others.length > 0 ? [] : hyphenated(word, words);
  const nearest = [...whole, ...inParts].sort((one, other) => one.cost - other.cost);
  const [{ cost: least } = { cost: Infinity }] = nearest;
  const known = names
    .nearest([word, ...others].join(' '))
    .map(({ text, distance }) => ({ text, cost: distance }));
  const texts = [
    ...withoutParticles(word).filter(() => others.length === 0),
    ...known.filter(({ cost }) => cost <= least).map(({ text }) => text),
    ...nearest.map(({ text }) => text),
    ...known.filter(({ cost }) => cost > least).map(({ text }) => text),
  ];
  // What stands around the words, such as quotation marks, stays.
  const [, start = '', end = ''] =
    /^([^\p{L}\p{N}]*).*?([^\p{L}\p{N}\p{M}]*)$/su.exec(term.text) ?? [];
  return [...new Set(texts)].map((text) => start + text + end);
}

// Of a phrase each word that no text has is mended.
function phraseOf(phrase: readonly string[], words: NearWords): { text: string; cost: number }[] {
  const near = phrase.map((word) =>
    words.spellingOf(word) === undefined ? words.nearest(word)[0] : { text: word, cost: 0 },
  );
  const found = near.flatMap((one) => one ?? []);
  const cost = found.reduce((total, one) => total + one.cost, 0);
  const isMended = found.length === phrase.length && cost > 0;
  return isMended ? [{ text: found.map(({ text }) => text).join(' '), cost }] : [];
}

// Of `well-beeing` the part that no text has.
function hyphenated(word: string, words: NearWords): { text: string; cost: number }[] {
  const parts = word.split(hyphen);
  if (parts.length === 1 || parts.includes('')) return [];
  const hyphens = word.match(new RegExp(hyphen, 'gu')) ?? [];
  return phraseOf(parts, words).map(({ text, cost }) => ({
    text: text.split(' ').reduce((whole, part, at) => whole + (hyphens[at - 1] ?? '-') + part),
    cost,
  }));
}

const hyphen = /[-‐‑]/u;

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’ʼ.‐‑-][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
}
