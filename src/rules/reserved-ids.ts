import type { Content } from '../model/reading/content.ts';
import { idsAroundNames } from '../model/records/part-ids.ts';
import { reservedWords } from '../model/records/ids.ts';
import type { Fault } from '../model/reading/issue.ts';

/** No id is a word that means something in addresses; no page is called like a language, no name like a part of every page. */
export function findReservedIds(content: Content): Fault[] {
  const { briefs, authors, topics, regions, types, sources, names, pages, site } = content;
  const records = [authors, topics, regions, types, sources].flatMap((records) =>
    [...records].map(([id, { file }]): [string, string] => [id, file]),
  );
  const ids = [
    ...records,
    ...[...briefs].map(([id, { first }]): [string, string] => [id, first.file]),
  ];
  const nameIds = [...names].map(([id, { file }]): [string, string] => [id, file]);
  const pageIds = [...pages].map(([id, texts]): [string, string] => [id, texts[0]?.file ?? id]);
  return [
    ...reservedAmong(ids, reservedWords),
    ...reservedAmong(nameIds, [...idsAroundNames, 'page', 'none']),
    ...reservedAmong(pageIds, [
      ...reservedWords,
      'files',
      'feeds',
      'timeline',
      'corrections',
      'types',
      'cards',
      'offline',
      'ledgers',
      ...(site?.data.languages ?? []),
    ]),
  ];
}

function reservedAmong(ids: readonly [string, string][], words: readonly string[]): Fault[] {
  return ids
    .filter(([id]) => words.includes(id))
    .map(([id, file]) => ({
      rule: 'id-reserved',
      file,
      at: { line: 1, column: 1 },
      message: `Unexpected id \`${id}\`, expected a word that has no meaning in addresses.`,
    }));
}
