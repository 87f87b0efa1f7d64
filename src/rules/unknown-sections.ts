import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { isPassage } from '../model/reading/ledger.ts';
import { namedId, reportUnknown } from './unknown-ids.ts';

/** The section that holds a brief's recommendations is one of its sections. */
export function findUnknownSections({ briefs }: Content): Fault[] {
  return [...briefs.values()].flatMap((brief) => {
    const { file, data } = brief.first;
    const kind = { rule: 'section-unknown', kind: 'section', listedIn: 'this brief' } as const;
    // A section that only vanished is a fault of its own.
    const published = brief.ledger.parts.filter((one) => one.state === 'live' && !isPassage(one));
    const known = new Set([
      ...(brief.ids.get(brief.first.language)?.sections ?? []),
      ...published.map(({ id }) => id),
    ]);
    return reportUnknown(namedId(file, 'recommendations', data.recommendations), {
      ...kind,
      known,
    });
  });
}
