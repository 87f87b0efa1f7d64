import type { SentenceChange, SentenceHistory } from '../../../model/files/sentence-history.ts';
import { type WordInText, wordsOf, type WordRange } from '../../../model/text/words.ts';
import type { SentenceLink, TextQuote } from '../text-fragment.ts';

/** A sentence of a page: its check value, its passage by index, and its words. */
interface LiveSentence extends WordRange {
  check: string;
  passage: number;
}

/** Everything a page says, passage by passage. */
export interface LiveText {
  /** Ids of the passages. */
  ids: string[];
  words: (WordInText & { passage: number })[];
  sentences: LiveSentence[];
}

/** A sentence link and what the page has of the passage it names. */
export interface Asked extends SentenceLink {
  /** Index of the passage named, or of the one that took it over; -1 where neither is there. */
  passage: number;
  /** What became of the passage named, if it is there no longer. */
  retired?: string | undefined;
}

/** What can be said of the words that a link quotes. */
export type Verdict =
  | { state: 'found'; words: WordRange; since?: string }
  | { state: 'changed'; passage: number; since: string }
  | { state: 'removed'; since: string };

/** Whether the page alone cannot tell where the sentences of a link are. */
export function needsHistory(page: LiveText, asked: Asked): boolean {
  return asked.checks.some((check) => {
    const sentence = standing(check, page, asked);
    return !sentence || isElsewhere(sentence, page, asked);
  });
}

/** What became of the words that a link quotes; nothing where that cannot be known, or the link is damaged. */
export function judgeQuote(
  page: LiveText,
  asked: Asked,
  history?: SentenceHistory,
): Verdict | undefined {
  const changes = history?.changes ?? [];
  if (!asked.quote && !isOfPassage(page, asked, changes)) return undefined;
  const resolved = asked.checks.map((check) => resolve(check, page, asked, changes));
  if (resolved.some(({ sentences }) => sentences === undefined)) return undefined;
  const sentences = resolved.map((one) => one.sentences ?? []);
  const gone = asked.checks.filter((_, index) => resolved[index]?.isGone);
  const since = firstChange(changes, asked.id, gone)?.since;
  const words = asked.quote
    ? findQuote(page, asked.quote, sentences)
    : gone.length === 0
      ? wholeSentences(sentences)
      : undefined;
  if (words) return { state: 'found', words, ...(since === undefined ? {} : { since }) };
  if (since === undefined) return undefined;
  const [first] = sentences.flat();
  if (!first && asked.retired === 'removed') return { state: 'removed', since };
  return { state: 'changed', passage: first?.passage ?? asked.passage, since };
}

/** Whether words stand in a row in a text, or those of its start and later those of its end. */
export function holdsQuote(text: string, { start, end }: TextQuote): boolean {
  const words = wordsOf(text);
  const at = occurrencesOf(words, wordsOf(start))[0];
  if (at === undefined || end === undefined) return at !== undefined;
  return occurrencesOf(words, wordsOf(end)).some((other) => other > at);
}

interface Resolved {
  /** Where the sentence is, or what came instead of it; undefined where neither page nor history knows the check value. */
  sentences: LiveSentence[] | undefined;
  isGone: boolean;
}

function resolve(
  check: string,
  page: LiveText,
  asked: Asked,
  changes: readonly SentenceChange[],
): Resolved {
  const live = standing(check, page, asked);
  if (live && !(isElsewhere(live, page, asked) && wasReplaced(check, page, asked, changes))) {
    return { sentences: [live], isGone: false };
  }
  return { sentences: follow(check, page, asked, changes, new Set()), isGone: true };
}

// Where several sentences have the same words: the one in the passage that the link names, else the nearest to it.
function standing(check: string, page: LiveText, asked: Asked): LiveSentence | undefined {
  const distance = ({ passage }: LiveSentence) => Math.abs(passage - asked.passage);
  return page.sentences
    .filter((sentence) => sentence.check === check)
    .sort((one, other) => distance(one) - distance(other))[0];
}

// A passage split off from `p12` is `p12a`, so it counts as the same.
function isElsewhere({ passage }: LiveSentence, { ids }: LiveText, asked: Asked): boolean {
  return asked.retired === undefined && numberOf(ids[passage] ?? '') !== numberOf(asked.id);
}

// The page may have the same sentence elsewhere, although the one that was meant was replaced.
function wasReplaced(
  check: string,
  { sentences }: LiveText,
  asked: Asked,
  changes: readonly SentenceChange[],
): boolean {
  const last = changes.findLast(({ id, was }) => id === asked.id && was.includes(check));
  return sentences.some((one) => one.passage === asked.passage && last?.now.includes(one.check));
}

function follow(
  check: string,
  page: LiveText,
  asked: Asked,
  changes: readonly SentenceChange[],
  seen: Set<string>,
): LiveSentence[] | undefined {
  seen.add(check);
  const concerned = changes.filter(({ was }) => was.includes(check));
  const change = concerned.findLast(({ id }) => id === asked.id) ?? concerned.at(-1);
  return change?.now.flatMap((next) => {
    if (seen.has(next)) return [];
    const live = standing(next, page, asked);
    return live ? [live] : (follow(next, page, asked, changes, seen) ?? []);
  });
}

function firstChange(
  changes: readonly SentenceChange[],
  id: string,
  checks: readonly string[],
): SentenceChange | undefined {
  const concerned = changes.filter(({ was }) => checks.some((check) => was.includes(check)));
  return concerned.find((change) => change.id === id) ?? concerned[0];
}

function findQuote(
  page: LiveText,
  { start, end }: TextQuote,
  sentences: readonly LiveSentence[][],
): WordRange | undefined {
  const words = page.words.map(({ word }) => word);
  const first = wordsOf(start);
  const known = sentences.flat();
  if (end === undefined) {
    const from = occurrencesOf(words, first).find(
      (at) => isWithin(known, at) && isWithin(known, at + first.length - 1),
    );
    return from === undefined ? undefined : { from, to: from + first.length - 1 };
  }
  const from = occurrencesOf(words, first).find((at) => isWithin(sentences[0] ?? [], at));
  if (from === undefined) return undefined;
  const last = wordsOf(end);
  const to = occurrencesOf(words, last)
    .map((at) => at + last.length - 1)
    .find(
      (at) => at - last.length >= from + first.length - 1 && isWithin(sentences.at(-1) ?? [], at),
    );
  return to === undefined ? undefined : { from, to };
}

// A query outlives the fragment it came with; without words, it speaks of the passage only where its sentence stands or stood there.
function isOfPassage(page: LiveText, asked: Asked, changes: readonly SentenceChange[]): boolean {
  const [check = ''] = asked.checks;
  const live = standing(check, page, asked);
  const stoodThere = changes.some(({ id, was }) => id === asked.id && was.includes(check));
  return stoodThere || (live !== undefined && !isElsewhere(live, page, asked));
}

// Where the words are not known, what stands is shown from the first sentence to the last.
function wholeSentences(sentences: readonly LiveSentence[][]): WordRange | undefined {
  const [first] = sentences.flat();
  const last = sentences.at(-1)?.[0];
  if (!first || !last) return undefined;
  return { from: first.from, to: last.to < first.from ? first.to : last.to };
}

function isWithin(sentences: readonly LiveSentence[], word: number): boolean {
  return sentences.some(({ from, to }) => from <= word && word <= to);
}

function occurrencesOf(words: readonly string[], wanted: readonly string[]): number[] {
  if (wanted.length === 0) return [];
  return words.flatMap((_, at) =>
    wanted.every((word, index) => words[at + index] === word) ? [at] : [],
  );
}

function numberOf(id: string): string {
  return /^p\d+/.exec(id)?.[0] ?? id;
}
