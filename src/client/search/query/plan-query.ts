import type { Language } from '../../../model/language/language.ts';
import { fold } from '../../../model/text/fold.ts';
import type { Span } from '../../../model/text/span.ts';
import type { Recognised } from '../../../names/recognise.ts';
import type { GrammarContext } from '../grammar/cutter.ts';
import { parseQuery } from '../grammar/parse-query.ts';
import type { Misread, NameLeaf, QueryNode, WordLeaf } from '../grammar/query-tree.ts';
import { firstLeaves, onceEach } from '../grammar/shorten-tree.ts';
import type { Condition } from './condition.ts';
import { asksOfDate } from './date-asks.ts';
import { makeCondition } from './make-condition.ts';
import { readLeaves } from './read-leaves.ts';
import { mostParts } from './read-query.ts';
import { asksAsWritten, asksOfName, asksOfPhrase, asksOfStar, asksOfWord } from './term-asks.ts';
import type { Term } from './term.ts';
import { queryInItsDigits, typedQuery } from './typed-query.ts';

/** A query as it is read. */
export interface QueryReading {
  query: string;
  /** What it is understood to be; nothing where nothing of it is understood. */
  tree: QueryNode | undefined;
  /** The terms that are wanted, in their order. */
  terms: Term[];
  /** What of it is not understood. */
  misread: Misread[];
  /** Whether the query was too long, and only its beginning is looked for. */
  isCut: boolean;
  /** Whether nothing in it can be looked for. */
  asksForNothing: boolean;
}

/** A query as search understands it. */
export interface QueryPlan extends QueryReading {
  /** What a brief must be; nothing where the query asks for nothing. */
  condition: Condition | undefined;
}

/** How to read a query for texts in a language: the one that is asked, or another. */
export type Planner = (language: Language, query?: string) => QueryPlan;

/** What the plan needs to know beside the query. */
export interface PlanContext extends GrammarContext {
  recognise: (query: string) => Recognised[];
  without: readonly string[];
  /** The language of the texts in which is searched. */
  language: Language;
  /** Whether the last word is still being typed, so that it may be the beginning of one. */
  isTyping: boolean;
}

const longestQuery = 2000;
const shortestBeginning = 2;

/** What to ask for: names count as one word, what is in quotation marks is taken as it is. */
export function planQuery(text: string, context: PlanContext): QueryPlan {
  const whole = typedQuery(text);
  const query = cutAtWord(whole);
  const typed = queryInItsDigits(text);
  const { valuesOf, addressKind, recognise, isTyping } = context;
  const parsed = parseQuery(query, {
    valuesOf,
    addressKind,
    leavesIn: (part) => readLeaves(query, part, recognise),
  });
  const once = onceEach(parsed.tree);
  const tree = firstLeaves(once, mostParts);
  const terms: Term[] = [];
  // In a query of capitals only, capitals say nothing: `LET US GO` asks for no `U.S.`
  const isShouted = /\s/.test(query) && /\p{Lu}/u.test(query) && !/\p{Ll}/u.test(query);
  const asked = makeCondition(tree, {
    termOf: (leaf, isNegated) => {
      const isOpen = isTyping && !isNegated && leaf.end === query.length;
      const term = {
        ...termOf(isShouted ? inSmallLetters(leaf) : leaf, isOpen, context),
        text: shown(leaf, query, typed),
      };
      if (!isNegated) terms.push(term);
      return term;
    },
    asksOfDate: (date) => asksOfDate(date, context.language),
  });
  // What is still being typed may yet be understood.
  const said = new Map(parsed.misread.map((one) => [`${one.kind} ${one.text} ${one.about}`, one]));
  const misread = [...said.values()]
    .filter(({ end }) => !isTyping || end < query.length)
    .map((one) => ({ ...one, text: shown(one, query, typed) }));
  return {
    query,
    tree,
    condition: asked && inRow(asked, parsed.tree),
    terms,
    misread,
    isCut: whole.length > longestQuery || tree !== once,
    asksForNothing: !asked,
  };
}

// Readers see the digits that they typed.
function shown(
  { text, start, end }: Span & { text: string },
  query: string,
  typed: string,
): string {
  return text === query.slice(start, end) ? typed.slice(start, end) : text;
}

function inSmallLetters<Leaf extends WordLeaf | NameLeaf>(leaf: Leaf): Leaf {
  return leaf.kind === 'name' ? leaf : { ...leaf, words: leaf.words.toLowerCase() };
}

// What is typed without anything else than words may be a sentence or a title.
function inRow(condition: Condition, typed: QueryNode | undefined): Condition {
  const leaves = typed?.kind === 'all' ? typed.of : [];
  const isPlain = leaves.every((leaf) => 'text' in leaf && !('within' in leaf));
  const row = isPlain ? leaves.flatMap((leaf) => ('text' in leaf ? leaf.text : [])) : [];
  if (row.length === 0) return condition;
  return { kind: 'all', of: condition.kind === 'all' ? condition.of : [condition], row };
}

function termOf(leaf: WordLeaf | NameLeaf, isOpen: boolean, context: PlanContext): Term {
  const { text, start, end, within } = leaf;
  const own = { text, start, end, ...(within ? { within: within.part } : {}) };
  const { language, without } = context;
  switch (leaf.kind) {
    case 'name': {
      return { ...own, ...asksOfName(leaf.name, new Set(without.map(fold)), language) };
    }
    case 'phrase': {
      return { ...own, asks: asksOfPhrase(leaf.words) };
    }
    case 'beginning': {
      return { ...own, asks: asksOfStar(leaf.words) };
    }
    case 'word': {
      const isBeginning = isOpen && leaf.words.length >= shortestBeginning;
      const asks = asksOfWord(leaf.words, language, isBeginning);
      return { ...own, asks, ...(isBeginning ? {} : asksAsWritten(leaf.words, language)) };
    }
  }
}

// A query is cut between words: half a word would be looked for as a word.
function cutAtWord(whole: string): string {
  if (whole.length <= longestQuery) return whole;
  const cut = whole.slice(0, longestQuery + 1);
  return cut.slice(0, Math.max(0, cut.search(/\S*$/))) || cut.slice(0, longestQuery);
}
