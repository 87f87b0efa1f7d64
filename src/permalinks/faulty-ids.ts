import type { FiledText, TextIds } from '../model/content.ts';
import type { Fault, RuleId } from '../model/issue.ts';
import type { TextPlace } from '../model/rendered-text.ts';

/** A text with the ids of its parts. */
export type IdentifiedText = Pick<FiledText<unknown>, 'file' | 'bodyOffset' | 'facts'> & {
  ids: TextIds;
};

/** Parts of a text whose id another part has already. */
export function repeatedIds(text: IdentifiedText): Fault[] {
  const { headings, passages } = text.facts;
  const find = (rule: RuleId, ids: readonly string[], places: readonly TextPlace[]) =>
    ids.flatMap((id, index) => {
      const place = places[index];
      if (id === '' || ids.indexOf(id) === index || !place) return [];
      return [fault(rule, text, place, `Unexpected second \`#${id}\`, expected an id of its own.`)];
    });
  return [
    ...find('section-duplicate', text.ids.sections, headings),
    ...find('pin', text.ids.passages, passages),
  ];
}

/** Pins in a translation that name no part of the original, or one that is pinned already. */
export function unknownPins(text: IdentifiedText, original: TextIds): Fault[] {
  const { headings, passages } = text.facts;
  const find = (parts: readonly (TextPlace & { pin?: string })[], ids: readonly string[]) =>
    parts.flatMap((part, index) => {
      const { pin } = part;
      if (pin === undefined) return [];
      const isRepeated = parts.findIndex((other) => other.pin === pin) < index;
      if (ids.includes(pin) && !isRepeated) return [];
      const expected = isRepeated ? 'it once' : 'one of the first language’s text';
      return [fault('pin', text, part, `Unexpected pinned id \`${pin}\`, expected ${expected}.`)];
    });
  return [...find(headings, original.sections), ...find(passages, original.passages)];
}

function fault(rule: RuleId, text: IdentifiedText, place: TextPlace, message: string): Fault {
  const at = { line: place.line + text.bodyOffset, column: place.column };
  return { rule, file: text.file, at, message };
}
