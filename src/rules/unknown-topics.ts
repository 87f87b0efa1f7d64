import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { listedIds, reportUnknown } from './unknown-ids.ts';

/** Topics of briefs are there. */
export function findUnknownTopics({ briefs, topics }: Content): Fault[] {
  const used = [...briefs.values()].flatMap(({ first: { file, data } }) =>
    listedIds(file, 'topics', data.topics),
  );
  const known = { rule: 'topic-unknown', kind: 'topic', listedIn: '`topics/`' } as const;
  return reportUnknown(used, { ...known, known: topics });
}
