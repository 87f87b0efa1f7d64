import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { listedIds, reportUnknown, type UsedId } from './unknown-ids.ts';

/** Authors of briefs, translators, and authors of sources that name a record here have that record. */
export function findUnknownAuthors({ authors, briefs, sources }: Content): Fault[] {
  const ofBriefs = [...briefs.values()].flatMap(({ first, translations }) => [
    ...listedIds(first.file, 'authors', first.data.authors),
    ...[first, ...translations].flatMap(({ file, data }) =>
      listedIds(file, 'translators', data.translators),
    ),
  ]);
  const ofSources = [...sources.values()].flatMap(({ file, data }) =>
    data.author.flatMap(({ id }, index): UsedId[] =>
      id === undefined ? [] : [{ id, file, at: { field: ['author', index, 'id'] } }],
    ),
  );
  const known = { rule: 'author-unknown', kind: 'author', listedIn: '`authors/`' } as const;
  return reportUnknown([...ofBriefs, ...ofSources], { ...known, known: authors });
}
