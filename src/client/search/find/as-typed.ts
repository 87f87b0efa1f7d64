import type { SearchEngine } from '../index/engine.ts';
import { anyOf, type Hits } from '../index/hits.ts';
import type { Term } from '../query/term.ts';
import type { FoundTerm } from './find-terms.ts';

// Of so many briefs, a word that more have than this share says nothing of who or what is meant.
const many = 500;
const commonShare = 0.2;

/** Whether a word is rare enough for one of its forms to say more than another. */
export function isTelling({ hits }: Pick<FoundTerm, 'hits'>, briefs: number): boolean {
  return hits.size > 0 && hits.size <= commonShare * Math.max(many, briefs);
}

/** Has what terms are asked for as they were typed on its way. */
export function prepareTyped(
  engine: SearchEngine,
  terms: readonly Term[],
  signal?: AbortSignal,
): void {
  for (const text of terms.flatMap(({ written = [] }) => written)) {
    // Whoever needs it sees the failure.
    engine.ask(text, signal).catch(() => undefined);
  }
}

/** Where a term is as it was typed, where it may be found in other forms; nothing where that makes no difference. */
export async function hitsAsTyped(
  engine: SearchEngine,
  { term, asks }: FoundTerm,
  signal?: AbortSignal,
): Promise<Hits | undefined> {
  if (asks.some(({ ask, hits }) => ask.as !== undefined && hits.size > 0)) {
    const own = asks.filter(({ ask }) => ask.as === undefined);
    return anyOf(
      own.map(({ hits }) => hits),
      signal,
    );
  }
  if (!term.written) return undefined;
  const found = await Promise.all(term.written.map((text) => engine.ask(text, signal)));
  return anyOf(found, signal);
}
