import type { Ledger, LedgerEntry } from '../../model/reading/ledger.ts';
import { createJudge, type Succession } from './follows.ts';

/** A published id that a ledger does not keep as it was given. */
export interface BrokenPromise {
  /** As in the page: `p7`, `note-doha`. */
  id: string;
  how: 'missing' | Exclude<Succession, 'follows'>;
  was: LedgerEntry;
  now?: LedgerEntry;
  /** The id under which its very words stand now, where that is another one. */
  at?: string;
}

/** What of a published ledger the current one lost, gave to other words, or brought back. */
export function findBrokenPromises(published: Ledger, current: Ledger): BrokenPromise[] {
  return (['parts', 'notes'] as const).flatMap((kind) => {
    const [before, now] = [published[kind], current[kind]];
    const judge = createJudge(before, now, kind);
    const known = new Map(now.toReversed().map((entry) => [entry.id, entry]));
    return before.flatMap((was): BrokenPromise[] => {
      const entry = known.get(was.id);
      const how = entry ? judge(was, entry) : 'missing';
      if (how === 'follows') return [];
      const id = kind === 'notes' ? `note-${was.id}` : was.id;
      const at = how === 'forgot' || how === 'back' ? undefined : holderOf(was, now);
      return [{ id, how, was, ...(entry ? { now: entry } : {}), ...(at ? { at } : {}) }];
    });
  });
}

function holderOf(was: LedgerEntry, entries: readonly LedgerEntry[]): string | undefined {
  const holders = entries.filter(
    ({ id, state, text }) =>
      id !== was.id &&
      state === 'live' &&
      Object.entries(was.text).some(([language, { is }]) => is !== '' && text[language]?.is === is),
  );
  return holders.length === 1 ? holders[0]?.id : undefined;
}
