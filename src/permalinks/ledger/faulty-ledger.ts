import type { Fault } from '../../model/reading/issue.ts';
import type { Ledger, LedgerEntry } from '../../model/reading/ledger.ts';

/** What merges and hands leave in a ledger that its form alone does not show: ids that stand twice, successors that lead nowhere. */
export function findLedgerFaults({ parts, notes }: Ledger, file: string): Fault[] {
  const byId = (entries: readonly LedgerEntry[]) =>
    new Map(entries.map((entry) => [entry.id, entry]));
  // A note may lead into the text, where no note is left; a passage never leads to a note.
  return [
    ...faultsIn('parts', parts, byId(parts), file),
    ...faultsIn('notes', notes, byId([...parts, ...notes]), file),
  ];
}

function faultsIn(
  list: keyof Ledger,
  entries: readonly LedgerEntry[],
  known: ReadonlyMap<string, LedgerEntry>,
  file: string,
): Fault[] {
  const seen = new Map<string, LedgerEntry>();
  return entries.flatMap((entry, index): Fault[] => {
    const faults: Fault[] = [];
    const first = seen.get(entry.id);
    if (first) {
      const message = `Unexpected second \`${entry.id}\` (“${entry.words}”), first given to “${first.words}”.`;
      faults.push({ rule: 'ledger-twice', file, at: { field: [list, index, 'id'] }, message });
    }
    seen.set(entry.id, first ?? entry);
    const end = endOf(entry, known);
    if (end !== 'live') {
      const message = `Unexpected successor \`${entry.into ?? ''}\` of \`${entry.id}\`, expected an id that leads to one that is live.`;
      const at = { field: [list, index, 'into'] };
      faults.push({
        rule: end === 'circle' ? 'ledger-circle' : 'ledger-successor',
        file,
        at,
        message,
      });
    }
    return faults;
  });
}

/** Where an entry's successors lead: to one that is live, round in a circle, or to nothing. */
export function endOf(
  entry: LedgerEntry,
  known: ReadonlyMap<string, LedgerEntry>,
): 'live' | 'circle' | 'nothing' {
  const passed = new Set<LedgerEntry>();
  let at: LedgerEntry | undefined = entry;
  while (at && at.state !== 'live') {
    if (passed.has(at)) return 'circle';
    passed.add(at);
    at = known.get(at.into ?? '');
  }
  return at ? 'live' : 'nothing';
}
