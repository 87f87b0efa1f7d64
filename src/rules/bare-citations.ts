import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import type { SourceId } from '../model/records/ids.ts';
import { allWords, positionIn } from './texts.ts';

/** An `@id` in words is no source's: then it is a citation whose brackets are missing. */
export function findBareCitations(content: Content): Fault[] {
  return allWords(content).flatMap(({ text }) =>
    text.facts.mentions
      .filter(({ id }) => content.sources.has(id as SourceId))
      .map(({ id, ...position }): Fault => {
        const message = `Unexpected source \`@${id}\` without brackets, expected \`[@${id}]\` in a note.`;
        return { rule: 'citation-bare', message, ...positionIn(text, position) };
      }),
  );
}
