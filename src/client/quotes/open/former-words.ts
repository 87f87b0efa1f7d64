import { checkValue } from '../../../model/text/check-value.ts';
import { cutSentences } from '../../../model/text/cut-sentences.ts';
import { isListOf, isRecord, isRecordOf, isText } from '../../../model/files/json-shape.ts';
import type { SentenceHistory } from '../../../model/files/sentence-history.ts';
import { fetchJson, hasParts } from '../../fetch-json.ts';
import { holdsQuote } from './judge-quote.ts';
import type { SentenceLink } from '../text-fragment.ts';

/** The history of a page's sentences, from beside it; nothing where it cannot be had. */
export function fetchHistory(signal: AbortSignal): Promise<SentenceHistory | undefined> {
  return fetchJson('permalinks.json', isHistory, signal).catch(() => undefined);
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
    (quote && former.find((text) => holdsQuote(text, quote)))
  );
}

function isHistory(value: unknown): value is SentenceHistory {
  if (!hasParts(value, ['changes', 'former', 'words'])) return false;
  const { changes, former, words } = value as SentenceHistory;
  return isListOf(changes, isChange) && isListOf(former, isText) && isRecordOf(words, isText);
}

function isChange(change: unknown): boolean {
  if (!isRecord(change)) return false;
  const { id, since, was, now } = change;
  return [id, since].every(isText) && [was, now].every((values) => isListOf(values, isText));
}
