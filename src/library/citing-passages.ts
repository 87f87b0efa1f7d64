import type { BriefEntry, TextEntry } from '../content/entries.ts';
import type { Translation } from '../model/brief.ts';
import type { SourceId } from '../model/ids.ts';
import { textIn } from './library.ts';
import type { View } from './view.ts';

/** A passage whose note cites a source. */
export interface CitingPassage {
  brief: BriefEntry;
  text: TextEntry<Translation>;
  passageId: string;
}

/** The passages that cite a source: each once, in the view's language where the brief has it, else in its first. */
export function citingPassages(id: SourceId, { library, language }: View): CitingPassage[] {
  return (library.citations.get(id) ?? [])
    .filter(({ brief, text }) => text === (textIn(brief, language) ?? brief.first))
    .map(({ brief, text, passage }) => ({
      brief,
      text,
      passageId: text.ids.passages[passage] ?? '',
    }));
}
