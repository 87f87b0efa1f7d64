import { fold, type FoldedWord, foldedWords } from '../model/text/fold.ts';
import type { Span } from '../model/text/span.ts';
import type { KnownName } from '../model/files/names-file.ts';
import type { Entry, SpellingTable } from './spelling-table.ts';
import { isArticle, withoutArticles, withoutPrefixes } from './word-forms.ts';

/** A spelling found in a query, and where it stands there; an Arabic prefix is part of it. */
export interface Recognised extends Span {
  /** The words as the query has them. */
  text: string;
  /** The names it belongs to; several where it is ambiguous. */
  names: KnownName[];
  /** The names' other spellings that are to be searched for, each once; the one behind a prefix or before an ending is another. */
  others: string[];
  /** What to ask for instead of the text: where that is a name in capitals only, its spelling without endings. */
  asked: string;
  /** Those of what is asked and the others that are this name in capitals only. */
  capitals: string[];
}

/** A spelling found in words, where it stands there, and all names that have it. */
export interface FoundSpelling extends Span {
  entries: readonly Entry[];
}

/** Every spelling in a query, from left to right; where two share a word, the longer one. */
export function recogniseIn(query: string, table: SpellingTable): Recognised[] {
  return spellingsIn(foldedWords(query), table).map(({ start, end, entries }) =>
    describe({ start, end, text: query.slice(start, end) }, entries),
  );
}

/** Every spelling in the words of a text, from left to right; where two share a word, the longer one. */
export function spellingsIn(all: readonly FoldedWord[], table: SpellingTable): FoundSpelling[] {
  const words = withoutArticles(all);
  const found = words
    .flatMap((_, first) => matchesAt(first, words, table))
    .sort((a, b) => b.count - a.count || a.first - b.first);
  const kept: Match[] = [];
  for (const match of found) if (!kept.some((other) => overlap(other, match))) kept.push(match);
  return withoutShouted(kept, words)
    .sort((a, b) => a.first - b.first)
    .map(({ first, count, entries }) => {
      const start = startOf(words[first], all);
      return { start, end: words[first + count - 1]?.end ?? start, entries };
    });
}

// In `WHAT IS NEW` capitals say nothing: what needs them counts only where there is nothing but names.
function withoutShouted(matches: readonly Match[], words: readonly FoldedWord[]): Match[] {
  const named = matches.reduce((total, { count }) => total + count, 0);
  const lettered = words.filter(({ folded }) => /\p{L}/u.test(folded));
  const isShouted = lettered.every(
    ({ exact, folded }) => exact === exact.toUpperCase() && exact !== folded,
  );
  if (!isShouted || named === words.length) return [...matches];
  return matches.filter(({ entries }) => entries.some(({ exact }) => exact === undefined));
}

/** The spellings of names to search for beside others: none that is kept out, and none that folds like another. */
function otherSpellings(names: readonly KnownName[], than: readonly string[]): string[] {
  const seen = new Set(than.map(fold));
  const others: string[] = [];
  for (const { text, noExpand } of names.flatMap(({ spellings }) => spellings)) {
    const key = fold(text);
    if (noExpand || seen.has(key)) continue;
    seen.add(key);
    others.push(text);
  }
  return others;
}

interface Match {
  first: number;
  count: number;
  entries: readonly Entry[];
}

// At most one match of each length, the words as they stand before what they may stand for.
function matchesAt(first: number, words: readonly FoldedWord[], table: SpellingTable): Match[] {
  const word = words[first];
  if (!word) return [];
  const matches = new Map<number, Match>();
  for (const begin of beginningsOf(word)) {
    const longest = Math.min(table.longest.get(begin.folded) ?? 0, words.length - first);
    for (let count = 1; count <= longest; count++) {
      if (matches.has(count)) continue;
      const entries = matching(begin, words.slice(first + 1, first + count), table);
      if (entries.length > 0) matches.set(count, { first, count, entries });
    }
  }
  return [...matches.values()];
}

type Form = Pick<FoldedWord, 'folded' | 'exact'>;

function beginningsOf({ folded, exact, stem }: FoldedWord): Form[] {
  const forms = withoutPrefixes(folded).map((form) => ({ folded: form, exact }));
  return stem ? [...forms, stem] : forms;
}

function matching(begin: Form, rest: readonly FoldedWord[], { byKey }: SpellingTable): Entry[] {
  const stem = rest.at(-1)?.stem;
  const variants: Form[][] = [[begin, ...rest]];
  if (stem) variants.push([begin, ...rest.slice(0, -1), stem]);
  for (const variant of variants) {
    const entries = byKey.get(variant.map(({ folded }) => folded).join(' ')) ?? [];
    const written = variant.map(({ exact }) => exact).join(' ');
    const found = entries.filter(({ exact }) => exact === undefined || exact === written);
    if (found.length > 0) return found;
  }
  return [];
}

function overlap(a: Match, b: Match): boolean {
  return a.first < b.first + b.count && b.first < a.first + a.count;
}

// The articles right before a word are part of the name.
function startOf(word: FoldedWord | undefined, all: readonly FoldedWord[]): number {
  let index = word ? all.indexOf(word) : 0;
  for (let before = all[index - 1]; before && isArticle(before); before = all[index - 1]) index--;
  return all[index]?.start ?? 0;
}

function describe(found: Span & { text: string }, entries: readonly Entry[]): Recognised {
  const names = [...new Set(entries.map(({ name }) => name))];
  const others = otherSpellings(names, [found.text]);
  const exact = new Set(
    names.flatMap(({ spellings }) => spellings.flatMap((one) => (one.exactCase ? one.text : []))),
  );
  const capitals = others.filter((other) => exact.has(other));
  const [first] = entries;
  if (!first || entries.some((entry) => entry.exact === undefined)) {
    return { ...found, names, others, asked: found.text, capitals };
  }
  const asked = first.spelling.text;
  return { ...found, names, others, asked, capitals: [asked, ...capitals] };
}
