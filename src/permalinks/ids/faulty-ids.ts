import type { FiledText, TextIds } from '../../model/reading/content.ts';
import type { Fault } from '../../model/reading/issue.ts';
import type { RuleId } from '../../model/reading/rules.ts';
import { isOwnPassage } from '../../model/records/ids.ts';
import { isPassage, type Ledger } from '../../model/reading/ledger.ts';
import type { TextPosition } from '../../model/reading/rendered-text.ts';
import { type MatchedParts, standsIn, type TextMatch } from '../alignment/match.ts';
import type { Retired } from '../past/retire.ts';

/** A text with the ids of its parts. */
export type TextWithIds = Pick<FiledText<unknown>, 'file' | 'language' | 'bodyOffset' | 'facts'> & {
  ids: TextIds;
};

/** Published ids that no part of the text stands for. */
export function vanishedIds(retired: readonly Retired[], file: string): Fault[] {
  return retired.map(({ entry, into, isNote, isIntoNote }): Fault => {
    const rule = isNote
      ? 'note-vanished'
      : isPassage(entry)
        ? 'passage-vanished'
        : 'section-vanished';
    const id = isNote ? `note-${entry.id}` : entry.id;
    const end = into === '' ? '' : ` It would lead to \`#${isIntoNote ? `note-${into}` : into}\`.`;
    const message = `Unexpected end of \`#${id}\` (“${entry.words}”), expected it to stay: its address is published.${end}`;
    return { rule, file, at: { line: 1, column: 1 }, message };
  });
}

/** Ids given twice, and pins that are taken, retired, or mean nothing; the first language's text comes first. */
export function faultyIds(
  [first, ...translations]: readonly [TextWithIds, ...TextWithIds[]],
  match: TextMatch,
  ledger: Ledger,
): Fault[] {
  const texts = [first, ...translations];
  return [
    ...texts.flatMap(repeatedIds),
    ...takenPins(first, match),
    ...retiredPins(texts, ledger),
    ...translations.flatMap((text) => unknownPins(text, first.ids, ledger)),
  ];
}

// Pins whose id belongs to another part, which is unchanged and has no pin.
function takenPins(text: TextWithIds, match: TextMatch): Fault[] {
  const { headings, passages } = text.facts;
  const find = (
    parts: readonly (TextPosition & { pin?: string; is: string })[],
    { entries }: MatchedParts,
  ) =>
    parts.flatMap((part) => {
      if (part.pin === undefined) return [];
      const entry = entries.find(({ id }) => id === part.pin);
      const is = entry?.text[text.language]?.is;
      const holder = parts.find((other) => other !== part && other.is === is);
      if (!entry || !holder || holder.pin !== undefined || part.is === is) return [];
      const line = holder.line + text.bodyOffset;
      const message = `Unexpected pinned id \`${entry.id}\`, which is taken by line ${line} (“${entry.words}”), expected an id that nobody has.`;
      return [fault('pin', text, part, message)];
    });
  return [...find(headings, match.sections), ...find(passages, match.passages)];
}

// Pins whose id was retired.
function retiredPins(texts: readonly TextWithIds[], { parts }: Ledger): Fault[] {
  const retired = new Map(
    parts.flatMap((entry) => (entry.state === 'live' ? [] : [[entry.id, entry] as const])),
  );
  return texts.flatMap((text) =>
    [...text.facts.headings, ...text.facts.passages].flatMap((part) => {
      const entry = part.pin === undefined ? undefined : retired.get(part.pin);
      // A translation may go on with what is gone from its original.
      if (!entry || entry.text[text.language]?.like !== undefined) return [];
      const message = `Unexpected pinned id \`${entry.id}\`, which was ${entry.state} on ${entry.on ?? ''}, expected one that was never used.`;
      return [fault('pin', text, part, message)];
    }),
  );
}

// Parts of a text whose id another part has already.
function repeatedIds(text: TextWithIds): Fault[] {
  const { headings, passages } = text.facts;
  const find = (rule: RuleId, ids: readonly string[], positions: readonly TextPosition[]) =>
    ids.flatMap((id, index) => {
      const position = positions[index];
      if (id === '' || ids.indexOf(id) === index || !position) return [];
      return [
        fault(rule, text, position, `Unexpected second \`#${id}\`, expected an id of its own.`),
      ];
    });
  return [
    ...find('section-duplicate', text.ids.sections, headings),
    ...find('pin', text.ids.passages, passages),
  ];
}

// Pins in a translation that name no part of the original, or one that is pinned already.
function unknownPins(
  text: TextWithIds,
  original: Pick<TextIds, 'sections' | 'passages'>,
  ledger: Ledger,
): Fault[] {
  const { headings, passages } = text.facts;
  const held = new Set(
    ledger.parts.filter((entry) => standsIn(entry, text.language)).map(({ id }) => id),
  );
  const find = (parts: readonly (TextPosition & { pin?: string })[], ids: readonly string[]) =>
    parts.flatMap((part, index) => {
      const { pin } = part;
      if (pin === undefined) return [];
      const isRepeated = parts.findIndex((other) => other.pin === pin) < index;
      const isKnown = ids.includes(pin) || isOwnPassage(pin, ids) || held.has(pin);
      if (isKnown && !isRepeated) return [];
      const expected = isRepeated ? 'it once' : 'one of the first language’s text';
      return [fault('pin', text, part, `Unexpected pinned id \`${pin}\`, expected ${expected}.`)];
    });
  return [...find(headings, original.sections), ...find(passages, original.passages)];
}

function fault(rule: RuleId, text: TextWithIds, position: TextPosition, message: string): Fault {
  const at = { line: position.line + text.bodyOffset, column: position.column };
  return { rule, file: text.file, at, message };
}
