import { foldLetters } from '../../../model/text/fold-letters.ts';
import { tokensOf } from '../../../model/text/tokens.ts';
import type { SearchEngine } from '../index/engine.ts';
import type { Hits } from '../index/hits.ts';
import { breathe } from '../index/slices.ts';
import { queryWith } from '../query/change-query.ts';
import type { QueryPlan } from '../query/plan-query.ts';
import { hitsAsTyped } from './as-typed.ts';
import { countBriefs, type Found, type FoundBrief } from './find-briefs.ts';
import type { FoundTerm } from './find-terms.ts';

/** A word that was found in forms that may be other words: `Welles`, of which the stem is `well`. */
export interface OtherForms {
  word: string;
  /** As texts have them. */
  forms: readonly string[];
  /** Whether no brief has the word as it was typed. */
  isNowhere: boolean;
  /** The query with that word as it is written, and how many briefs it finds; nothing where it finds none. */
  only?: { query: string; count: number };
}

/** What the words of a query were found as. */
export interface OtherFormsContext {
  engine: SearchEngine;
  plan: QueryPlan;
  found: Found;
  replan: (query: string) => QueryPlan;
}

const mostWords = 3;
const mostForms = 3;
const isInitials = /\p{L}\.\p{L}/u;
const sampled = 5;

/**
 * The words that were also found as what may be another word, to be said: names that are written like a plural, and duals
 * whose singular was found. Of most words nothing is said: whoever asks for deliveries wants a delivery as well.
 */
export async function otherForms(
  { engine, plan, found, replan }: OtherFormsContext,
  signal?: AbortSignal,
): Promise<OtherForms[]> {
  // A part of the index for each word of a long query is worth it for names alone.
  const isLong = found.terms.length > mostWords;
  const rarest = found.terms
    .filter(({ term, hits }) => hits.size > 0 && (!isLong || /^\P{L}*\p{Lu}/u.test(term.text)))
    .toSorted((one, other) => one.hits.size - other.hits.size)
    .slice(0, 2 * mostWords);
  const read = await Promise.all(
    found.terms
      .filter((term) => rarest.includes(term))
      .map((term) => formsOf({ engine, found }, term, signal)),
  );
  const said = read.filter((one) => one !== undefined).slice(0, mostWords);
  return Promise.all(
    said.map(async ({ term, forms, isNowhere }) => {
      const word = term.text;
      const query = queryWith(plan, [{ term, text: `"${word}"` }]);
      const { condition } = replan(query);
      const isCounted = condition && !isNowhere;
      const count = isCounted ? await countBriefs(engine, condition, signal) : 0;
      return { word, forms, isNowhere, ...(count > 0 ? { only: { query, count } } : {}) };
    }),
  );
}

async function formsOf(
  { engine, found }: Pick<OtherFormsContext, 'engine' | 'found'>,
  one: FoundTerm,
  signal?: AbortSignal,
) {
  const { term, hits, asks } = one;
  // Without their points or with spaces initials are the same.
  if (isInitials.test(term.text)) return undefined;
  const typed = await hitsAsTyped(engine, one, signal);
  if (!typed || typed.size >= hits.size) return undefined;
  const singulars = asks.flatMap(({ ask, hits: own }) => (own.size > 0 ? (ask.as ?? []) : []));
  if (singulars.length > 0)
    return { term, forms: [...new Set(singulars)], isNowhere: typed.size === 0 };
  if (typed.size > 0 && !(await isName(found.matches, typed))) return undefined;
  const other = found.matches.find(({ brief }) => !typed.has(brief.rank) && hits.has(brief.rank));
  if (!other) return undefined;
  const words = [...new Set(await wordsAt(other, hits))];
  await breathe(signal);
  const own = foldLetters(term.text);
  const forms = words.filter((word) => foldLetters(word) !== own).slice(0, mostForms);
  return forms.length > 0 ? { term, forms, isNowhere: typed.size === 0 } : undefined;
}

// Names have a capital wherever they stand, in the first briefs that have the word so.
async function isName(matches: readonly FoundBrief[], typed: Hits): Promise<boolean> {
  const some = matches.filter(({ brief }) => typed.has(brief.rank)).slice(0, sampled);
  const words = (await Promise.all(some.map((match) => wordsAt(match, typed)))).flat();
  const names = words.filter((word) => /^\p{Lu}/u.test(word));
  return 2 * names.length > words.length;
}

async function wordsAt({ brief, load }: FoundBrief, hits: Hits): Promise<string[]> {
  const { page } = await load();
  const words = hits.locations(brief.rank).map((location) => page.words[location] ?? '');
  return words.map(withoutSigns);
}

function withoutSigns(word: string): string {
  const tokens = tokensOf(word);
  return word.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end);
}
