import type { Content } from '../model/reading/content.ts';
import type { BriefId } from '../model/records/ids.ts';
import type { Fault } from '../model/reading/issue.ts';

/** A ledger belongs to one brief: one that was copied along with its folder would give two briefs one history. */
export function findCopiedLedgers({ briefs }: Content): Fault[] {
  return [...briefs.values()].flatMap(({ id, folder, ledger }): Fault[] => {
    const owner = briefs.get(ledger.brief as BriefId);
    if (!owner || owner.id === id) return [];
    const message = `Unexpected ledger of \`${owner.id}\`, expected none in the folder of a new brief.`;
    const at = { field: ['brief'] };
    return [{ rule: 'ledger-copied', file: `${folder}/permalinks.yaml`, at, message }];
  });
}
