import type { BriefFolder } from '../../model/reading/content.ts';
import type { Fault } from '../../model/reading/issue.ts';
import type { Assignment } from '../../permalinks/assign.ts';

/** The fault of ids that went on no day, or on one before what the ledger knows: a slip that the page would tell readers. */
export function undatedRetirement(
  { first, ledger }: BriefFolder,
  { retired }: Assignment,
  day: string | undefined,
): Fault | undefined {
  const [gone] = retired;
  const latest =
    [...ledger.parts, ...ledger.notes]
      .map(({ on = '' }) => on)
      .sort()
      .at(-1) ?? '';
  if (!gone || (day !== undefined && day >= latest)) return undefined;
  const found =
    day === undefined ? 'without a date' : `on ${day}, before the last one in the ledger`;
  const message = `Unexpected end of \`#${gone.entry.id}\` (“${gone.entry.words}”) ${found}, expected the day it went.`;
  return { rule: 'retirement-undated', file: first.file, at: { field: ['updated'] }, message };
}
