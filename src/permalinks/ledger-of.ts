import type { BriefFolder, FiledText, TextIds } from '../model/content.ts';
import type { Ledger, LedgerEntry } from '../model/ledger.ts';
import { fingerprint, firstWords } from './fingerprint.ts';

/** The ledger of a brief whose parts have their ids: what each id stands for now, in all languages. */
export function ledgerOf({
  first,
  translations,
  ids,
}: Pick<BriefFolder, 'first' | 'translations' | 'ids'>): Ledger {
  const texts = [first, ...translations];
  const entries = (kind: keyof TextIds) =>
    (ids.get(first.language)?.[kind] ?? []).map((id) => entryOf(id, kind, texts, ids));
  return { version: 1, sections: entries('sections'), passages: entries('passages') };
}

function entryOf(
  id: string,
  kind: keyof TextIds,
  texts: readonly FiledText<unknown>[],
  ids: BriefFolder['ids'],
): LedgerEntry {
  const is: Record<string, string> = {};
  let words = '';
  for (const { language, facts } of texts) {
    const index = ids.get(language)?.[kind].indexOf(id) ?? -1;
    const part = kind === 'sections' ? facts.headings[index] : facts.passages[index];
    if (!part) continue;
    is[language] = fingerprint(part.text);
    words ||= firstWords(part.text);
  }
  return { id, is, words };
}
