import type { FiledText, TextIds } from '../../model/reading/content.ts';
import type { Language } from '../../model/language/language.ts';
import { checkValuesIn } from './sentence-changes.ts';

/** A part of a text: its words, and the check values of its sentences. */
export interface TextPart {
  text: string;
  is: string;
}

/** A note of a text. */
interface NotePart extends TextPart {
  label: string;
  calls: number;
}

/** A text as the ledger sees it. */
export interface IdentifiedText {
  language: Language;
  /** Sections and passages by id, in document order. */
  parts: ReadonlyMap<string, TextPart>;
  /** The notes that it calls, by id, in reading order; without words where another language defines them. */
  notes: ReadonlyMap<string, NotePart>;
  /** Check values of all its sentences. */
  standing: ReadonlySet<string>;
}

/** Puts the parts of a text under their ids. */
export function identifyText(
  { language, facts }: Pick<FiledText<unknown>, 'language' | 'facts'>,
  ids: TextIds,
): IdentifiedText {
  const under = Map.groupBy(facts.passages.keys(), (index) => facts.passages[index]?.heading ?? -1);
  const passagesOf = (heading: number) =>
    (under.get(heading) ?? []).map(
      (index) => [ids.passages[index], facts.passages[index]] as const,
    );
  const inOrder = [
    ...passagesOf(-1),
    ...facts.headings.flatMap((heading, index) => [
      [ids.sections[index], heading] as const,
      ...passagesOf(index),
    ]),
  ];
  const parts = new Map<string, TextPart>();
  for (const [id, part] of inOrder) if (id && part) parts.set(id, part);
  const called = facts.notes.filter(({ calls }) => calls > 0);
  const notes = new Map<string, NotePart>();
  for (const note of called) {
    const id = ids.notes[note.label];
    if (id !== undefined) notes.set(id, note);
  }
  const standing = new Set([...parts.values()].flatMap(({ is }) => checkValuesIn(is)));
  return { language, parts, notes, standing };
}
