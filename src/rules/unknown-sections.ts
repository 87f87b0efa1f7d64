import type { Content } from '../model/content.ts';
import type { Fault } from '../model/issue.ts';
import { sectionIdsOf } from './fragments.ts';
import { namedId, reportUnknown } from './unknown-ids.ts';

/** The section that holds a brief's recommendations is one of its sections. */
export function findUnknownSections({ briefs }: Content): Fault[] {
  return [...briefs.values()].flatMap((brief) => {
    const { file, data } = brief.first;
    const kind = { rule: 'section-unknown', kind: 'section', place: 'this brief' } as const;
    const known = new Set(sectionIdsOf(brief));
    return reportUnknown(namedId(file, 'recommendations', data.recommendations), {
      ...kind,
      known,
    });
  });
}
