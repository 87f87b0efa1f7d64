import { wordsOf } from '../../model/text/words.ts';
import type { Language } from '../../model/language/language.ts';
import type { LedgerEntry } from '../../model/reading/ledger.ts';
import { checkValuesIn } from './sentence-changes.ts';

/** From so much on, a part is what a joined entry was before. */
export const mostOfLast = 0.5;

/** The entries that were joined into each that is live, by its id, also by way of others. */
export function joinedInto(entries: readonly LedgerEntry[]): Map<string, LedgerEntry[]> {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const joined = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const end = entry.state === 'merged' ? endOf(entry, (id) => known.get(id)) : undefined;
    if (end) joined.set(end.id, [...(joined.get(end.id) ?? []), entry]);
  }
  return joined;
}

/** The live entry that a retired one leads to, if any. */
export function endOf(
  entry: LedgerEntry,
  find: (id: string) => LedgerEntry | undefined,
): LedgerEntry | undefined {
  const passed = new Set<LedgerEntry>();
  let at: LedgerEntry | undefined = entry;
  while (at && at.state !== 'live' && !passed.has(at)) {
    passed.add(at);
    at = find(at.into ?? '');
  }
  return at?.state === 'live' ? at : undefined;
}

/**
 * How much a part is what a retired entry was at last, from 0 to 1.
 *
 * Of that the ledger keeps the check values of its sentences, and its first words for people: a part that was edited
 * since is known by how it begins, as far as it is no longer than the entry was.
 */
export function likenessToLast(
  { words, text }: LedgerEntry,
  language: Language,
  part: { text: string; is: string },
): number {
  const last = checkValuesIn(text[language]?.is ?? '');
  const values = checkValuesIn(part.is);
  if (last.length === 0 || values.length === 0) return 0;
  const same = values.filter((value) => last.includes(value)).length / values.length;
  const began = wordsOf(words);
  const begins = new Set(wordsOf(part.text).slice(0, began.length));
  const shared = began.filter((word) => begins.has(word)).length / (began.length || 1);
  return Math.max(same, shared * Math.min(1, last.length / values.length));
}
