import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { fragmentsOf } from './fragments.ts';
import { reportUnknown } from './unknown-ids.ts';

/** The passage that a correction names is in its brief, or was: who follows changes is led there. */
export function findUnknownPassages({ briefs }: Content): Fault[] {
  return [...briefs.values()].flatMap((brief) => {
    const { file, data } = brief.first;
    const used = data.corrections.flatMap(({ passage }, index) =>
      passage === undefined
        ? []
        : [{ id: passage, file, at: { field: ['corrections', index, 'passage'] } }],
    );
    if (used.length === 0) return [];
    const known = fragmentsOf(brief);
    const kind = { rule: 'passage-unknown', kind: 'passage', listedIn: 'this brief' } as const;
    return reportUnknown(used, { ...kind, known });
  });
}
