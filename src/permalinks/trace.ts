import { diffArrays } from 'diff';
import type { Ledger } from '../model/reading/ledger.ts';
import type { Language } from '../model/language/language.ts';
import type { Assignment } from './assign.ts';
import { splitFrom } from './past/heirs.ts';
import type { MatchedParts } from './alignment/match.ts';

/** What became of one id. */
export interface Trace {
  /** As in the page: `p7`, `note-doha`. */
  id: string;
  fate: 'kept' | 'moved' | 'edited' | 'moved and edited' | 'new' | 'split' | 'merged' | 'removed';
  /** The id that it was split off from, had before, or leads to now. */
  other?: string;
  words: string;
}

/** What became of every id of a brief, in document order, what is retired last. */
export function traceOf({ match, ids, retired, nextLedger }: Assignment): Trace[] {
  const [own = { sections: [], passages: [], notes: {} }] = ids.values();
  const words = new Map(nextLedger.parts.map((entry) => [entry.id, entry.words]));
  const noteWords = new Map(nextLedger.notes.map((entry) => [entry.id, entry.words]));
  const language = [...ids.keys()][0] ?? '';
  const trace = (kind: MatchedParts, kindIds: readonly string[], isNote: boolean): Trace[] => {
    const moved = movedIn(kind);
    const origins = isNote ? [] : splitFrom(kind);
    return kindIds.map((id, part): Trace => {
      const index = kind.entryOf[part];
      const entry = index === undefined ? undefined : kind.entries[index];
      const shown = isNote ? `note-${id}` : id;
      const start = (isNote ? noteWords : words).get(id) ?? '';
      const origin = kind.entries[origins[part] ?? -1];
      if (!entry && origin) return { id: shown, fate: 'split', other: origin.id, words: start };
      if (!entry) return { id: shown, fate: 'new', words: start };
      const now = (isNote ? nextLedger.notes : nextLedger.parts).find((one) => one.id === id);
      const isEdited = now?.text[language]?.is !== entry.text[language]?.is;
      const isMoved = !isNote && moved.has(part);
      const fate =
        isMoved && isEdited ? 'moved and edited' : isMoved ? 'moved' : isEdited ? 'edited' : 'kept';
      const other = entry.id === id ? {} : { other: entry.id };
      return { id: shown, fate, words: start, ...other };
    });
  };
  return [
    ...trace(match.sections, own.sections, false),
    ...trace(match.passages, own.passages, false),
    ...trace(
      match.notes,
      match.notes.labels.map((label) => own.notes[label] ?? label),
      true,
    ),
    ...retired.map(({ entry, state, into, isNote, isIntoNote }): Trace => {
      const id = isNote ? `note-${entry.id}` : entry.id;
      return { id, fate: state, other: isIntoNote ? `note-${into}` : into, words: entry.words };
    }),
  ];
}

// All parts but those of the longest run that is still in order.
function movedIn({ entryOf }: MatchedParts): Set<number> {
  const found = entryOf.flatMap((entry, part) => (entry === undefined ? [] : [{ entry, part }]));
  const before = found.map(({ entry }) => entry).sort((a, b) => a - b);
  const now = found.map(({ entry }) => entry);
  const moved = new Set(
    diffArrays(before, now).flatMap(({ added, value }) => (added ? value : [])),
  );
  return new Set(found.filter(({ entry }) => moved.has(entry)).map(({ part }) => part));
}

/** What became of a translation's parts, where its words are not as they were. */
export interface TranslationTrace {
  /** As `ar#p7`. */
  id: string;
  fate: 'translated' | 'edited' | 'confirmed' | 'taken out';
}

/** The parts of translations whose words changed between two ledgers, or that were confirmed. */
export function traceTranslations(
  before: Ledger,
  now: Ledger,
  first: Language,
): TranslationTrace[] {
  const known = new Map([...before.parts, ...before.notes].map((entry) => [entry.id, entry]));
  const after = [...now.parts, ...now.notes];
  const gone = after.flatMap(({ id, text }) =>
    Object.keys(known.get(id)?.text ?? {}).flatMap((language): TranslationTrace[] =>
      language === first || text[language] ? [] : [{ id: `${language}#${id}`, fate: 'taken out' }],
    ),
  );
  const changed = after.flatMap(({ id, text }) =>
    Object.entries(text).flatMap(([language, one]): TranslationTrace[] => {
      const old = known.get(id)?.text[language];
      if (language === first || !known.has(id) || (old?.is === one.is && old.of === one.of))
        return [];
      const fate = !old ? 'translated' : old.is === one.is ? 'confirmed' : 'edited';
      return [{ id: `${language}#${id}`, fate }];
    }),
  );
  return [...changed, ...gone];
}
