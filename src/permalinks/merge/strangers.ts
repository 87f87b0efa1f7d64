import type { Ledger, LedgerEntry } from '../../model/reading/ledger.ts';
import type { Strangers } from '../alignment/part-ways.ts';
import { createStrangerFinder } from './follows.ts';

/**
 * Adds what the next ledger would take for entries of the last one, or of what is published, though nobody who knows
 * both would.
 *
 * @returns whether there was any that was not known yet.
 */
export function addStrangers(
  strangers: Strangers,
  { ledger, published, next }: { ledger: Ledger; published?: Ledger | undefined; next: Ledger },
): boolean {
  let isAny = false;
  for (const before of published && published !== ledger ? [ledger, published] : [ledger]) {
    for (const kind of ['parts', 'notes'] as const) {
      const entries = firstById(ledger[kind]);
      const known = before === ledger ? entries : firstById(before[kind]);
      const changed = next[kind].filter((now) => isChanged(known.get(now.id), now));
      if (changed.length === 0) continue;
      const languagesOf = createStrangerFinder(before[kind], next[kind], kind);
      for (const now of changed) {
        const [entry, was] = [entries.get(now.id), known.get(now.id)];
        if (!entry || !was) continue;
        for (const language of languagesOf(was, now)) {
          const own = strangers.get(language) ?? new Set();
          isAny ||= !own.has(entry);
          strangers.set(language, own.add(entry));
        }
      }
    }
  }
  return isAny;
}

function firstById(entries: readonly LedgerEntry[]): Map<string, LedgerEntry> {
  return new Map(entries.toReversed().map((entry) => [entry.id, entry]));
}

function isChanged(was: LedgerEntry | undefined, now: LedgerEntry): boolean {
  if (!was) return false;
  return Object.entries(was.text).some(([language, { is }]) => {
    const text = now.text[language];
    return text !== undefined && text.is !== is;
  });
}
