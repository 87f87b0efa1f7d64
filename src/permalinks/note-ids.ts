import type { TextIds } from '../model/reading/content.ts';
import type { Language } from '../model/language/language.ts';
import type { Ledger, LedgerEntry } from '../model/reading/ledger.ts';
import type { NoteFact, TextFacts } from '../model/reading/rendered-text.ts';
import { definedNotes, idsInLedger, isLive, type MatchedParts, originsOf } from './match.ts';
import { createNameIds } from './new-ids.ts';

/** The ids of the first language's notes by label: those of the ledger, also under another label, else the label itself. */
export function noteIds(
  { notes }: Pick<TextFacts, 'notes'>,
  match: MatchedParts,
  ledger: Ledger,
): TextIds['notes'] {
  const known = idsInLedger(match);
  const newId = createNameIds(ledger.notes.map(({ id }) => id));
  const ids: TextIds['notes'] = {};
  const defined = definedNotes({ notes });
  for (const note of notes.filter(({ calls }) => calls > 0)) {
    ids[note.label] = known[defined.indexOf(note)] ?? newId(note.label);
  }
  return ids;
}

/**
 * The ids of a translation's notes: the original's where it has the original's label, else its own.
 *
 * Notes among the words have labels from their words: they pair with the original's in order where both
 * texts have as many, and are known by their words where not.
 */
export function translatedNoteIds(
  first: Pick<TextFacts, 'notes'>,
  { notes }: Pick<TextFacts, 'notes'>,
  language: Language,
  ids: TextIds,
  ledger: Ledger,
): TextIds['notes'] {
  const newId = createNameIds([...ledger.notes.map(({ id }) => id), ...Object.values(ids.notes)]);
  const free = new Set(
    ledger.notes.filter((entry) => isLive(entry) && !Object.values(ids.notes).includes(entry.id)),
  );
  const own: TextIds['notes'] = {};
  const paired = pairInline(first.notes, notes, ids.notes);
  const before = (is: string) =>
    ledger.notes.find((entry) => isLive(entry) && entry.text[language]?.is === is)?.id;
  for (const { label, calls, is, inline = false } of notes) {
    if (calls === 0) continue;
    const known = [...free].find(
      (entry) => (entry.label ?? entry.id) === label || entry.text[language]?.is === is,
    );
    // A label may be `constructor`, which every object has.
    const shared = inline
      ? (paired?.get(label) ?? unused(before(is), own))
      : Object.hasOwn(ids.notes, label)
        ? ids.notes[label]
        : undefined;
    if (shared === undefined && known) free.delete(known);
    own[label] = shared ?? known?.id ?? newId(label);
  }
  return own;
}

/** The entries that the notes of all languages were; one that only a translation has is known by its id. */
export function noteOrigins(
  match: MatchedParts,
  facts: TextFacts,
  ids: ReadonlyMap<Language, TextIds>,
  ledger: Ledger,
): Map<string, LedgerEntry> {
  const [own] = ids.values();
  const labels = definedNotes(facts).map(({ label }) => own?.notes[label] ?? '');
  const byId = ledger.notes.filter(isLive).map((entry) => [entry.id, entry] as const);
  const used = new Set([...ids.values()].flatMap(({ notes }) => Object.values(notes)));
  const matched = originsOf(match, labels);
  return new Map([...byId.toReversed().filter(([id]) => used.has(id)), ...matched]);
}

function pairInline(
  originals: readonly NoteFact[],
  notes: readonly NoteFact[],
  ids: TextIds['notes'],
): ReadonlyMap<string, string> | undefined {
  const [wanted, found] = [originals, notes].map((all) =>
    all.filter(({ inline = false, calls }) => inline && calls > 0),
  );
  if (!wanted || wanted.length !== found?.length) return undefined;
  return new Map(
    found.map(({ label }, index) => [label, ids[wanted[index]?.label ?? ''] ?? label]),
  );
}

function unused(id: string | undefined, own: TextIds['notes']): string | undefined {
  return id !== undefined && !Object.values(own).includes(id) ? id : undefined;
}
