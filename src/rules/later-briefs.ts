import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import type { BriefId } from '../model/records/ids.ts';
import { listedIds, type UsedId } from './unknown-ids.ts';

/** A brief that tells what came later is another one, of no earlier date, and not the other way round too. */
export function findLaterBriefs({ briefs }: Content): Fault[] {
  return [...briefs].flatMap(([id, { first }]) =>
    listedIds(first.file, 'later', first.data.later).flatMap((used): Fault[] => {
      const other = used.id as BriefId;
      const later = briefs.get(other)?.first.data;
      if (other === id) return [report(used, `\`${id}\` itself`)];
      if (!later) return [];
      if (later.date < first.data.date) return [report(used, `\`${other}\` of ${later.date}`)];
      return later.later.includes(id)
        ? [report(used, `\`${other}\`, which says so of this one`)]
        : [];
    }),
  );
}

function report({ file, at }: UsedId, found: string): Fault {
  const message = `Unexpected ${found} among what came later, expected a brief of a later date.`;
  return { rule: 'brief-later', file, at, message };
}
