import type { Content } from '../model/content.ts';
import type { Fault } from '../model/issue.ts';
import { listedIds, namedId, reportUnknown } from './unknown-ids.ts';

/** The lead brief of the site and the related briefs of each are there. */
export function findUnknownBriefs({ briefs, site }: Content): Fault[] {
  const used = [
    ...(site ? namedId(site.file, 'lead', site.data.lead) : []),
    ...[...briefs.values()].flatMap(({ first: { file, data } }) =>
      listedIds(file, 'related', data.related),
    ),
  ];
  const known = { rule: 'brief-unknown', kind: 'brief', place: '`briefs/`' } as const;
  return reportUnknown(used, { ...known, known: briefs });
}
