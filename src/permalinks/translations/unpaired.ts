import type { BriefFolder } from '../../model/reading/content.ts';
import type { Fault } from '../../model/reading/issue.ts';
import type { RuleId } from '../../model/reading/rules.ts';
import type { Language } from '../../model/language/language.ts';
import type { Ledger, LedgerEntry } from '../../model/reading/ledger.ts';
import type { TextPosition } from '../../model/reading/rendered-text.ts';
import type { TextWithIds } from '../ids/faulty-ids.ts';
import { isLive } from '../alignment/match.ts';
import { firstWords } from '../ledger/next-ledger.ts';
import type { Retired } from '../past/retire.ts';

// From then on its parts are known by their own words.
function isPublishedIn({ parts }: Ledger, language: Language): boolean {
  return parts.some(({ text }) => text[language] !== undefined);
}

/** Of published translations, parts without an original, originals without a translation, and published parts that are gone. */
export function unpairedParts(
  brief: BriefFolder['id'],
  [first, ...translations]: readonly [TextWithIds, ...TextWithIds[]],
  { ledger, retired }: { ledger: Ledger; retired: readonly Retired[] },
): Fault[] {
  // What is gone from the original is told as such.
  const all = [
    ...ledger.parts.filter((entry) => !isLive(entry)),
    ...retired.map(({ entry }) => entry),
  ];
  const goneIds = new Set(all.map(({ id }) => id));
  const isGone = (id: string) => goneIds.has(id);
  return translations
    .filter(({ language }) => isPublishedIn(ledger, language))
    .flatMap((translation) => {
      const gone = vanishedParts(brief, translation, { ledger, retired });
      const told = new Set(gone.map(({ id }) => id));
      return [
        ...gone.map(({ fault }) => fault),
        ...newAlone(brief, first, translation)
          .filter(({ id }) => !isGone(id))
          .map(({ fault }) => fault),
        ...untranslated(first, translation)
          .filter(({ id }) => !told.has(id))
          .map(({ fault }) => fault),
      ];
    });
}

// Who takes a published part out of a translation alone retires its address there.
function vanishedParts(
  brief: string,
  { file, language, ids }: TextWithIds,
  { ledger, retired }: { ledger: Ledger; retired: readonly Retired[] },
): { id: string; fault: Fault }[] {
  const here = new Set([...ids.sections, ...ids.passages]);
  const told = new Set<LedgerEntry>(retired.map(({ entry }) => entry));
  return ledger.parts
    .filter((entry) => {
      const isPublished = entry.text[language] !== undefined && isLive(entry);
      return isPublished && !here.has(entry.id) && !told.has(entry);
    })
    .map(({ id, words }) => {
      const message = `Unexpected end of \`${brief}/${language}#${id}\` (“${words}”), expected it to stay: its address is published.`;
      const rule: RuleId = 'translation-vanished';
      return { id, fault: { rule, file, at: { line: 1, column: 1 }, message } };
    });
}

function newAlone(
  brief: string,
  first: TextWithIds,
  translation: TextWithIds,
): { id: string; fault: Fault }[] {
  const originals = new Set([...first.ids.sections, ...first.ids.passages]);
  return partsOf(translation).flatMap(({ id, pin, text, ...at }) => {
    if (originals.has(id) || id === '' || pin !== undefined) return [];
    const message = `Unexpected \`${brief}/${translation.language}#${id}\` (“${firstWords(text)}”), expected an original of it in \`${first.language}\`.`;
    const rule: RuleId = 'translation-alone';
    return [{ id, fault: { rule, file: translation.file, at: placeIn(translation, at), message } }];
  });
}

// Told where the translation is expected: at the part that it stands before, else at the last one.
function untranslated(
  first: TextWithIds,
  translation: TextWithIds,
): { id: string; fault: Fault }[] {
  const own = partsOf(translation);
  const parts = new Map(own.map((part) => [part.id, part]));
  const all = partsOf(first);
  const start: TextPosition = { line: 1, column: 1 };
  return all.flatMap(({ id, text }, index) => {
    if (parts.has(id) || id === '') return [];
    const next = all.slice(index + 1).find((other) => parts.has(other.id));
    const before = parts.get(next?.id ?? '') ?? own.at(-1) ?? start;
    const message = `Unexpected end of \`${translation.language}\` before \`#${id}\` (“${firstWords(text)}”), expected its translation.`;
    const { file } = translation;
    const fault: Fault = {
      rule: 'translation-missing',
      file,
      at: placeIn(translation, before),
      message,
      hint: `Translate it; if it is there already, pin this id to it, \`{#${id}}\`.`,
    };
    return [{ id, fault }];
  });
}

interface PlacedPart extends TextPosition {
  id: string;
  pin?: string | undefined;
  text: string;
}

function partsOf({ facts, ids }: TextWithIds): PlacedPart[] {
  const placed = (
    all: readonly (TextPosition & { pin?: string; text: string })[],
    known: readonly string[],
  ) =>
    all.map(({ line, column, pin, text }, index) => ({
      id: known[index] ?? '',
      line,
      column,
      pin,
      text,
    }));
  return [...placed(facts.headings, ids.sections), ...placed(facts.passages, ids.passages)].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  );
}

function placeIn({ bodyOffset }: TextWithIds, { line, column }: TextPosition): TextPosition {
  return { line: line + bodyOffset, column };
}
