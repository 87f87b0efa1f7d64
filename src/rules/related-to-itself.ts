import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { listedIds } from './unknown-ids.ts';

/** A brief is related to others, not to itself. */
export function findSelfRelated({ briefs }: Content): Fault[] {
  return [...briefs].flatMap(([slug, { first }]) =>
    listedIds(first.file, 'related', first.data.related).flatMap(({ id, file, at }): Fault[] => {
      if (id !== String(slug)) return [];
      const message = `Unexpected \`${id}\` itself among what is related, expected another brief.`;
      return [{ rule: 'brief-related', file, at, message }];
    }),
  );
}
