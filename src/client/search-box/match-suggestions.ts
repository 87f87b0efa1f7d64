import type { Language } from '../../model/language/language.ts';
import type { KnownName } from '../../model/files/names-file.ts';
import type { NameSpelling } from '../../model/records/spelled.ts';
import { fold, foldedWords } from '../../model/text/fold.ts';
import { withoutPrefixes } from '../../names/word-forms.ts';

/** Something the search box can lead to. */
export interface Suggestion {
  kind: string;
  text: string;
  /** The language of the text, where it is not the page's. */
  language?: Language | undefined;
  href: string;
  /** The spelling that was typed, where it is not the text. */
  spelling?: string;
}

/** Something to suggest, with all spellings it is found by. */
export interface Candidate extends Suggestion {
  spellings: (NameSpelling & { folded: string; words: string[][] })[];
}

const mostOfAKind = 4;
const mostInAll = 8;

/** A candidate found by its own text alone, or by the spellings given. */
export function candidateOf(
  suggestion: Suggestion,
  spellings: readonly NameSpelling[] = [{ text: suggestion.text }],
): Candidate {
  const prepared = spellings.map((spelling) => ({
    ...spelling,
    folded: fold(spelling.text),
    words: foldedWords(spelling.text).map(({ folded }) => withoutPrefixes(folded)),
  }));
  return { ...suggestion, spellings: prepared };
}

/** The names of the file as candidates; choosing one searches for it in the page's language. */
export function candidatesOfNames(
  names: readonly KnownName[],
  language: Language,
  search: string,
): Candidate[] {
  return names.flatMap(({ kind, name, spellings }) => {
    const text = name[language] ?? Object.values(name)[0];
    if (text === undefined) return [];
    const href = `${search}?${new URLSearchParams({ q: text }).toString()}`;
    const own = spellings.filter((spelling) => spelling.text !== text);
    return [candidateOf({ kind, text, href }, [{ text }, ...own])];
  });
}

/** What to suggest for words as they are typed, best first. */
export function matchSuggestions(candidates: readonly Candidate[], typed: string): Suggestion[] {
  const words = foldedWords(typed).map(({ folded }) => folded);
  if (words.length === 0) return [];
  const asked = { typed: typed.trim(), folded: fold(typed.trim()), words };
  const ranked = candidates
    .flatMap((candidate) => rankOf(candidate, asked) ?? [])
    .sort((one, other) => one.rank - other.rank)
    .map(({ suggestion }) => suggestion);
  return firstOfEach(withoutDoubles(ranked));
}

interface Asked {
  typed: string;
  folded: string;
  words: string[];
}

function rankOf(
  { spellings, ...suggestion }: Candidate,
  asked: Asked,
): { suggestion: Suggestion; rank: number } | undefined {
  let best: { suggestion: Suggestion; rank: number } | undefined;
  for (const [index, spelling] of spellings.entries()) {
    const rank = rankOfSpelling(spelling, asked);
    if (rank === undefined || (best && best.rank <= rank)) continue;
    const shown = index === 0 || spelling.text === suggestion.text;
    best = { rank, suggestion: shown ? suggestion : { ...suggestion, spelling: spelling.text } };
  }
  return best;
}

// 0 for the whole text; below 1 for its beginning, less the more of it was typed; 1 for beginnings of its words.
function rankOfSpelling(
  { text, exactCase, folded, words }: Candidate['spellings'][number],
  asked: Asked,
): number | undefined {
  if (exactCase && !text.startsWith(asked.typed)) return undefined;
  if (folded === asked.folded) return 0;
  if (folded.startsWith(asked.folded)) return 1 - asked.folded.length / folded.length;
  return everyBegins(words, asked.words) ? 1 : undefined;
}

// Each word typed is the beginning of another one.
function everyBegins(words: readonly string[][], typed: readonly string[]): boolean {
  const left = [...words];
  return typed.every((word) => {
    const at = left.findIndex((forms) => forms.some((form) => form.startsWith(word)));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

// A region or topic that is a name as well leads to its own page.
function withoutDoubles(suggestions: readonly Suggestion[]): Suggestion[] {
  const pages = suggestions.filter(hasPage).map(({ text }) => text);
  return suggestions.filter((one) => hasPage(one) || !pages.includes(one.text));
}

function hasPage({ kind, href }: Suggestion): boolean {
  return ['topic', 'region', 'brief'].includes(kind) && !href.includes('?');
}

function firstOfEach(suggestions: readonly Suggestion[]): Suggestion[] {
  const counts = new Map<string, number>();
  const few = suggestions.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= mostOfAKind;
  });
  return few.slice(0, mostInAll);
}
