import type { Language } from '../../../model/language/language.ts';
import type { KnownName } from '../../../model/files/names-file.ts';
import { fold } from '../../../model/text/fold.ts';
import type { Span } from '../../../model/text/span.ts';
import type { Recognised } from '../../../names/recognise.ts';
import { arabicForms, isArabic } from './arabic-forms.ts';
import { englishForms } from './english-forms.ts';
import { cleanQuery, mostParts, readQuery, type QueryPart } from './read-query.ts';

/** One question to the index: a word or phrase, whole or as the beginning of a word. */
export interface Ask {
  text: string;
  isBeginning: boolean;
  /** Whether it is meant in its capitals only. */
  isExact?: true;
}

/** What must occur in a brief: any of its asks. */
export interface Term extends Span {
  /** As it stands in the query, with its quotation marks. */
  text: string;
  asks: Ask[];
  /** The part of a brief in which it must be; anywhere without it. */
  within?: 'title' | 'authors';
  /** The name it is a spelling of, with the other spellings that are searched for and those that are left out. */
  name?: { known: KnownName; spellings: string[]; leftOut: string[] };
  /** The names it may mean, where there are several. */
  meanings?: KnownName[];
}

/** A query as search understands it. */
export interface QueryPlan {
  query: string;
  terms: Term[];
  /** Whether the query was too long, and only its beginning is looked for. */
  isCut: boolean;
}

/** How to read a query for texts in a language: the one that is asked, or another. */
export type Planner = (language: Language, query?: string) => QueryPlan;

/** What the plan needs to know beside the query. */
export interface PlanContext {
  recognise: (query: string) => Recognised[];
  without: readonly string[];
  /** The language of the texts in which is searched. */
  language: Language;
  /** Whether the last word is still being typed, so that it may be the beginning of one. */
  isTyping: boolean;
}

const longestQuery = 2000;
const longestWord = 100;
const shortestBeginning = 2;

/** What to ask for: names count as one word, what is in quotation marks is taken as it is. */
export function planQuery(
  text: string,
  { recognise, without, language, isTyping }: PlanContext,
): QueryPlan {
  const whole = cleanQuery(text);
  const query = cutAtWord(whole);
  const parts = readQuery(query);
  const phrases = parts.filter(({ kind }) => kind === 'phrase');
  const names = recognise(query).filter((name) => !phrases.some((phrase) => overlap(phrase, name)));
  const leftOut = new Set(without.map(fold));
  const words = parts.filter((part) => !names.some((name) => overlap(part, name)));
  const terms = [
    ...words.map((part) => plainTerm(part, query, language, isTyping && part.end === query.length)),
    ...names.map((name) => nameTerm(name, leftOut, language)),
  ];
  const ordered = onceEach(terms.sort((one, other) => one.start - other.start));
  return {
    query,
    terms: ordered.slice(0, mostParts),
    isCut: whole.length > longestQuery || ordered.length > mostParts,
  };
}

/** The query with something else instead of a term, or without it. */
export function queryWith(plan: QueryPlan, { start, end }: Term, text: string): string {
  const query = plan.query.slice(0, start) + text + plan.query.slice(end);
  return query.replace(/\s+/g, ' ').trim();
}

function plainTerm(part: QueryPart, query: string, language: Language, isLast: boolean): Term {
  const { kind, text, start, end } = part;
  const isBeginning = isLast && kind === 'word' && text.length >= shortestBeginning;
  const forms = kind === 'word' && text.length <= longestWord ? formsOf(text, language) : [text];
  const asks = forms.map((form) => ({ text: form, isBeginning: false }));
  return {
    text: query.slice(start, end),
    start,
    end,
    asks: isBeginning ? [...asks, { text, isBeginning }] : asks,
  };
}

function nameTerm(
  { start, end, text, names, others, asked, capitals }: Recognised,
  out: Set<string>,
  language: Language,
): Term {
  const [known] = names;
  const own = { text, start, end };
  if (!known || names.length > 1)
    return { ...own, asks: asksFor([asked], capitals, language), meanings: names };
  const searched = others.filter((other) => !out.has(fold(other)));
  const spellings = withoutLonger(searched, asked);
  const leftOut = others.filter((other) => out.has(fold(other)));
  return {
    ...own,
    asks: asksFor([asked, ...spellings], capitals, language),
    name: { known, spellings, leftOut },
  };
}

// Every brief with a longer spelling also has the shorter one within it.
function withoutLonger(others: readonly string[], text: string): string[] {
  const all = [text, ...others];
  return others.filter((other) => !all.some((one) => one !== other && isWithin(one, other)));
}

// The index takes as a word what stands between spaces, and each part of what has hyphens.
function isWithin(one: string, other: string): boolean {
  const [own, words] = [plainWords(one), plainWords(other)];
  const [single = ''] = own;
  if (own.length === 1 && words.length === 1)
    return single !== words[0] && partsOf(other).includes(single);
  if (own.length === 1 && partsOf(other).includes(single)) return true;
  return own.length < words.length && ` ${words.join(' ')} `.includes(` ${own.join(' ')} `);
}

function plainWords(text: string): string[] {
  const words = text.toLowerCase().split(/\s+/);
  return words.map((word) => word.replace(/[^\p{L}\p{N}\p{M}]/gu, '')).filter(Boolean);
}

function partsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function asksFor(
  spellings: readonly string[],
  capitals: readonly string[],
  language: Language,
): Ask[] {
  const asks = new Map<string, Ask>();
  for (const spelling of spellings) {
    const exact = capitals.includes(spelling) ? { isExact: true as const } : {};
    for (const text of formsOfPhrase(readWords(spelling), language)) {
      if (!asks.has(text)) asks.set(text, { text, isBeginning: false, ...exact });
    }
  }
  return [...asks.values()];
}

// In a phrase only the first word may have a prefix.
function formsOfPhrase([first = '', ...rest]: string[], language: Language): string[] {
  return formsOf(first, language).map((form) => [form, ...rest].join(' '));
}

// In texts of another language a word stands unchanged.
function formsOf(word: string, language: Language): string[] {
  const [main] = language.split('-');
  if (main === 'ar' && isArabic(word)) return arabicForms(word);
  return main === 'en' ? englishForms(word) : [word];
}

function readWords(text: string): string[] {
  return readQuery(cleanQuery(text)).flatMap((part) => part.text.split(' '));
}

function onceEach(terms: Term[]): Term[] {
  const byText = new Map(terms.map((term) => [term.text, term]));
  return [...byText.values()];
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

// A query is cut between words: half a word would be looked for as a word.
function cutAtWord(whole: string): string {
  if (whole.length <= longestQuery) return whole;
  const cut = whole.slice(0, longestQuery + 1);
  return cut.slice(0, Math.max(0, cut.search(/\S*$/))) || cut.slice(0, longestQuery);
}
