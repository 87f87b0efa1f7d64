import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { namedId, reportUnknown } from './unknown-ids.ts';

/** Types of briefs are there. */
export function findUnknownTypes({ briefs, types }: Content): Fault[] {
  const used = [...briefs.values()].flatMap(({ first: { file, data } }) =>
    namedId(file, 'type', data.type),
  );
  const known = { rule: 'type-unknown', kind: 'type', listedIn: '`types/`' } as const;
  return reportUnknown(used, { ...known, known: types });
}
