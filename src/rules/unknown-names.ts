import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { listedIds, reportUnknown } from './unknown-ids.ts';

/** Names that a name is not to be confused with are there. */
export function findUnknownNames({ names }: Content): Fault[] {
  const used = [...names.values()].flatMap(({ file, data }) =>
    listedIds(file, 'notToConfuseWith', data.notToConfuseWith),
  );
  const known = { rule: 'name-unknown', kind: 'name', listedIn: '`names/`' } as const;
  return reportUnknown(used, { ...known, known: names });
}
