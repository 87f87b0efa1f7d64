import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { allWords, positionIn } from './texts.ts';
import { listedIds, namedId, reportUnknown, type UsedId } from './unknown-ids.ts';

/** Sources that notes and captions cite, that a brief restates or names for further reading, and that tell of names and offices are there. */
export function findUnknownSources(content: Content): Fault[] {
  const named = [...content.briefs.values()].flatMap(({ first: { file, data } }) => [
    ...namedId(file, 'restates', data.restates),
    ...listedIds(file, 'furtherReading', data.furtherReading),
  ]);
  const offices = [...content.names.values()].flatMap(({ file, data }) =>
    data.offices.flatMap(({ source }, index): UsedId[] =>
      [source ?? []]
        .flat()
        .map((id) => ({ id, file, at: { field: ['offices', index, 'source'] } })),
    ),
  );
  const told = [...content.names.values()].flatMap(({ file, data: { about } }) =>
    [about?.source ?? []]
      .flat()
      .map((id): UsedId => ({ id, file, at: { field: ['about', 'source'] } })),
  );
  const cited = allWords(content).flatMap(({ text }) =>
    [
      ...text.facts.notes.flatMap(({ citations }) => citations),
      ...text.facts.passages.flatMap(({ citations = [], line, column }) =>
        citations.map((citation) => ({ ...citation, line, column })),
      ),
    ].flatMap(({ items, line, column }) =>
      items.map(({ source }) => ({ id: source, ...positionIn(text, { line, column }) })),
    ),
  );
  const known = { rule: 'source-unknown', kind: 'source', listedIn: '`sources/`' } as const;
  return reportUnknown([...named, ...offices, ...told, ...cited], {
    ...known,
    known: content.sources,
  });
}
