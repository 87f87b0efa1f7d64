import { checkValue } from '../../../model/text/check-value.ts';
import { cutSentences } from '../../../model/text/cut-sentences.ts';
import type { SentenceHistory } from '../../../model/files/sentence-history.ts';
import { holdsQuote } from './judge-quote.ts';
import type { SentenceLink } from '../text-fragment.ts';

/** The history of a page's sentences, from beside it; nothing where it cannot be had. */
export async function fetchHistory(signal: AbortSignal): Promise<SentenceHistory | undefined> {
  try {
    const answer = await fetch('permalinks.json', { signal });
    const history: unknown = answer.ok ? await answer.json() : undefined;
    return isHistory(history) ? history : undefined;
  } catch {
    return undefined;
  }
}

/** The words that a correction records for those that a link quotes. */
export function formerWords(
  { checks, quote }: SentenceLink,
  { former }: SentenceHistory,
): string | undefined {
  const { lang } = document.documentElement;
  const isAsked = (sentence: string) => checks.includes(checkValue(sentence));
  return (
    former.find((text) => cutSentences(text, lang).some(isAsked)) ??
    former.find((text) => holdsQuote(text, quote))
  );
}

function isHistory(value: unknown): value is SentenceHistory {
  return (
    typeof value === 'object' &&
    value !== null &&
    'changes' in value &&
    Array.isArray(value.changes) &&
    'former' in value &&
    Array.isArray(value.former) &&
    'words' in value
  );
}
