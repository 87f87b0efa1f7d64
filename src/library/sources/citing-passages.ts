import type { SourceId } from '../../model/records/ids.ts';
import { answering } from '../library-answers.ts';
import type { SourceCitation } from '../source-citations.ts';
import type { View } from '../view.ts';

/** What cites a source: each once, in the view's language where their text has it, else in its first. */
export function citingPassages(id: SourceId, { library, language }: View): SourceCitation[] {
  return (library.citations.get(id) ?? []).filter(
    ({ work: { texts }, text }) =>
      text === (texts.find((other) => other.language === language) ?? texts[0]),
  );
}

/** How often a source is cited in the view's language. */
export const timesCited = answering(
  'times-cited',
  (id, view) => citingPassages(id as SourceId, view).length,
);
