import { type FoldedWord, foldedWords } from '../../model/fold.ts';
import type { KnownName } from '../../model/names-file.ts';
import { type Entry, exactForm, type SpellingTable } from './spelling-table.ts';
import { withoutArticles, withoutEnding, withoutPrefixes } from './word-forms.ts';

/** A spelling found in a query. */
export interface Recognised {
  /** Where it stands: UTF-16 offsets into the query, the end not included. */
  start: number;
  end: number;
  /** The words as the query has them. */
  text: string;
  /** The names it belongs to; several where it is ambiguous. */
  names: KnownName[];
  /** The names' other spellings that are to be searched for, each once. */
  others: string[];
}

interface Match {
  first: number;
  count: number;
  entries: readonly Entry[];
}

/** Every spelling in a query, from left to right; where two share a word, the longer one. */
export function recogniseIn(query: string, table: SpellingTable): Recognised[] {
  const words = foldedWords(query);
  const found: Match[] = [];
  for (let first = 0; first < words.length; first++) {
    const longest = Math.min(table.longest + maxArticles, words.length - first);
    for (let count = longest; count > 0; count--) {
      const entries = matching(query, words.slice(first, first + count), table);
      if (entries.length > 0) found.push({ first, count, entries });
    }
  }
  found.sort((a, b) => b.count - a.count || a.first - b.first);
  const kept: Match[] = [];
  for (const match of found) if (!kept.some((other) => overlap(other, match))) kept.push(match);
  return kept
    .sort((a, b) => a.first - b.first)
    .map((match) => describe(query, words, match));
}

/** The spellings of a name to search for beside others: none that is kept out, and none that folds like another. */
export function otherSpellings(names: readonly KnownName[], than: readonly string[]): string[] {
  const seen = new Set(than.map(key));
  const others: string[] = [];
  for (const { text, noExpand } of names.flatMap(({ spellings }) => spellings)) {
    if (noExpand || seen.has(key(text))) continue;
    seen.add(key(text));
    others.push(text);
  }
  return others;
}

// A query may write articles that a spelling leaves out.
const maxArticles = 2;

function matching(query: string, words: readonly FoldedWord[], table: SpellingTable): Entry[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  const found = formsOf(words, first, last)
    .map((form) => table.byKey.get(form) ?? [])
    .find((entries) => entries.length > 0);
  if (!found?.some(({ exact }) => exact !== undefined)) return [...(found ?? [])];
  const written = exactForm(query.slice(first.start, last.end));
  return found.filter(({ exact }) => exact === undefined || exact === written);
}

// What words may stand for, the likeliest first.
function formsOf(words: readonly FoldedWord[], first: FoldedWord, last: FoldedWord): string[] {
  const middle = words.map(({ folded }) => folded);
  const ends = withoutEnding(last).map((end) => [...middle.slice(0, -1), end]);
  const forms = ends.flatMap((form) => {
    const start = form[0] ?? first.folded;
    return withoutPrefixes(start).map((begin) => [begin, ...form.slice(1)]);
  });
  return [...new Set([...forms, ...forms.map(withoutArticles)].map((form) => form.join(' ')))];
}

function overlap(a: Match, b: Match): boolean {
  return a.first < b.first + b.count && b.first < a.first + a.count;
}

function describe(query: string, words: readonly FoldedWord[], match: Match): Recognised {
  const start = words[match.first]?.start ?? 0;
  const end = words[match.first + match.count - 1]?.end ?? start;
  const text = query.slice(start, end);
  const names = [...new Set(match.entries.map(({ name }) => name))];
  const written = match.entries.map(({ spelling }) => spelling.text);
  return { start, end, text, names, others: otherSpellings(names, [text, ...written]) };
}

function key(text: string): string {
  return withoutArticles(foldedWords(text).map(({ folded }) => folded)).join(' ');
}
