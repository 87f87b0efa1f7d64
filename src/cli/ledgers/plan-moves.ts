import type { BriefFolder, Content } from '../../model/reading/content.ts';
import type { Ledger } from '../../model/reading/ledger.ts';
import { findMovedAway } from '../../permalinks/past/moved-away.ts';
import type { Trace } from '../../permalinks/trace.ts';

/** What is to be written of one brief, and what became of its ids. */
interface Plan {
  brief: BriefFolder;
  ledger: Ledger;
  trace: Trace[];
}

/**
 * Plans in which what left one brief for another says so; of briefs that are not brought up to date now,
 * the passages that are written down count.
 */
export function withMoves<P extends Plan>(plans: readonly P[], { briefs }: Content): P[] {
  const planned = new Map(plans.map((plan) => [plan.brief.id, plan.ledger]));
  const moved = findMovedAway(
    [...briefs.values()]
      .filter(({ first }) => !first.data.draft)
      .map(({ id, first: { language }, ledger }) => {
        return { slug: id, language, before: ledger, after: planned.get(id) ?? ledger };
      }),
  );
  return plans.map((plan) => {
    const ledger = moved.get(plan.brief.id);
    return ledger ? { ...plan, ledger, trace: tracedTo(ledger, plan.trace) } : plan;
  });
}

function tracedTo({ parts, notes }: Ledger, trace: readonly Trace[]): Trace[] {
  const ways = new Map([
    ...parts.map(({ id, moved }) => [id, moved] as const),
    ...notes.map(({ id, moved }) => [`note-${id}`, moved] as const),
  ]);
  return trace.map((one) => {
    const to = one.fate === 'removed' ? ways.get(one.id) : undefined;
    return to === undefined ? one : { ...one, other: to };
  });
}
