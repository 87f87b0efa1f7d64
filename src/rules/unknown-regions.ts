import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { listedIds, reportUnknown } from './unknown-ids.ts';

/** Regions of briefs, and those that regions lie within, are there. */
export function findUnknownRegions({ briefs, regions }: Content): Fault[] {
  const used = [
    ...[...briefs.values()].flatMap(({ first: { file, data } }) =>
      listedIds(file, 'regions', data.regions),
    ),
    ...[...regions.values()].flatMap(({ file, data }) => listedIds(file, 'within', data.within)),
  ];
  const known = { rule: 'region-unknown', kind: 'region', listedIn: '`regions/`' } as const;
  return reportUnknown(used, { ...known, known: regions });
}
