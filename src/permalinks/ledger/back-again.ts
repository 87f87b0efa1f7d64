import type { Language } from '../../model/language/language.ts';
import type { Ledger, LedgerEntry } from '../../model/reading/ledger.ts';
import type { IdentifiedText } from '../alignment/identified-text.ts';
import type { Origins } from '../alignment/match.ts';
import { endOf, likenessToLast, mostOfLast } from '../alignment/joined-into.ts';

/** What is asked of the last ledger and of the texts now. */
export interface TextsNow {
  ledger: Ledger;
  /** The brief's texts, its first language first. */
  texts: readonly IdentifiedText[];
  origins: Origins;
  /** The ids of all that each part of the last ledger became, in each language. */
  heirs: ReadonlyMap<Language, ReadonlyMap<LedgerEntry, readonly string[]>>;
}

/**
 * A retired entry: its id is never given again, but where its very text is back under a new one, it leads there, and so
 * where it was joined and stands apart again.
 */
export function backAgain(kind: keyof Origins, entry: LedgerEntry, input: TextsNow): LedgerEntry {
  const { texts, origins } = input;
  const [original] = texts;
  const is = original && entry.text[original.language]?.is;
  if (!original || is === undefined) return entry;
  const same = [...original[kind]].filter(([, part]) => part.is === is);
  const [[id] = []] = same;
  const isNew = id !== undefined && same.length === 1 && !origins[kind].has(id);
  const into = isNew ? id : kind === 'parts' && same.length === 0 && apartAgain(entry, input);
  if (!into) return entry;
  const { moved: _, ...rest } = entry;
  return { ...rest, state: 'merged', into };
}

// What was joined and stands apart again, edited: the new piece of what it was joined into that is most like it.
function apartAgain(
  entry: LedgerEntry,
  { ledger, texts: [original], heirs, origins }: TextsNow,
): string | undefined {
  const find = (id: string) => ledger.parts.find((one) => one.id === id);
  const end = entry.state === 'merged' ? endOf(entry, find) : undefined;
  if (!original || !end) return undefined;
  const { language, parts } = original;
  const pieces = (heirs.get(language)?.get(end) ?? []).map((id) => {
    const part = parts.get(id);
    return { id, like: part ? likenessToLast(entry, language, part) : 0 };
  });
  const [likest] = pieces.filter(({ like }) => like >= mostOfLast).sort((a, b) => b.like - a.like);
  return likest && !origins.parts.has(likest.id) ? likest.id : undefined;
}
