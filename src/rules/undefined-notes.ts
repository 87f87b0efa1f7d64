import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import type { NoteFact } from '../model/reading/rendered-text.ts';
import { suggestion } from '../model/text/nearest.ts';
import { allWords, type OwnedText, positionIn } from './texts.ts';

/** Notes that a text calls, or an event of a brief names, are defined. */
export function findUndefinedNotes(content: Content): Fault[] {
  return [...allWords(content).flatMap(undefinedCalls), ...undefinedInEvents(content)];
}

// A translation takes a note it does not define from the brief's first language.
function undefinedCalls({ text, brief, beside = [] }: OwnedText): Fault[] {
  const { notes } = text.facts;
  const original = brief && brief.first !== text ? brief.first : undefined;
  // Which of these is the original is not known where front matter could not be read.
  const others = beside.flatMap(({ facts }) => facts.notes);
  const defined = definedLabels(notes, original?.facts.notes ?? [], others);
  // What the original calls in vain is told there.
  const told = new Set(
    original?.facts.notes.flatMap(({ label, calls }) => (calls > 0 ? label : [])),
  );
  return notes
    .filter(({ label, calls }) => calls > 0 && !defined.has(label) && !told.has(label))
    .map((note) => {
      const meant = suggestion(note.label, defined);
      const message = `Unexpected call of \`[^${note.label}]\`, expected a note with this label.${meant}`;
      const hint = original && hintInTranslation(original.file);
      return { rule: 'note-undefined', message, hint, ...positionIn(text, note) };
    });
}

function hintInTranslation(original: string): string {
  return `Call a note by the label it has in ${original.split('/').at(-1) ?? original}, define one at the end of this file, or remove the call.`;
}

function undefinedInEvents({ briefs }: Content): Fault[] {
  return [...briefs.values()].flatMap(({ first: { file, data, facts } }) => {
    const defined = definedLabels(facts.notes);
    return data.events.flatMap(({ note }, index): Fault[] => {
      if (defined.has(note)) return [];
      const meant = suggestion(note, defined);
      const message = `Unexpected note \`${note}\` of an event, expected one of this text.${meant}`;
      return [{ rule: 'note-undefined', file, at: { field: ['events', index, 'note'] }, message }];
    });
  });
}

function definedLabels(...lists: readonly NoteFact[][]): Set<string> {
  return new Set(lists.flat().flatMap(({ label, defined }) => (defined ? label : [])));
}
