import type { TextIds } from '../../model/reading/content.ts';
import type { Language } from '../../model/language/language.ts';
import type { Ledger, LedgerEntry } from '../../model/reading/ledger.ts';
import type { NoteFact, TextFacts } from '../../model/reading/rendered-text.ts';
import {
  definedNotes,
  idsInLedger,
  isLive,
  type MatchedParts,
  originsOf,
  type TextMatch,
} from '../alignment/match.ts';
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
 * The ids of a translation's notes: those that they had, by their own words, then the original's where they have
 * the original's label, else their own; none twice.
 *
 * Notes among the words have labels from their words: new ones pair with the original's in order where both
 * texts have as many.
 */
export function translatedNoteIds(
  first: { facts: Pick<TextFacts, 'notes'>; ids: TextIds },
  facts: Pick<TextFacts, 'notes'>,
  {
    match,
    ledger,
    strangers,
  }: {
    match: TextMatch['notes'];
    ledger: Ledger;
    /** Entries that no note of the translation is. */
    strangers?: ReadonlySet<LedgerEntry> | undefined;
  },
): TextIds['notes'] {
  const original = first.ids.notes;
  const newId = createNameIds([...ledger.notes.map(({ id }) => id), ...Object.values(original)]);
  const called = facts.notes.filter(({ calls }) => calls > 0);
  const ids = new Map<string, string>();
  const taken = new Set([...(strangers ?? [])].map(({ id }) => id));
  const give = (label: string, id: string | undefined) => {
    if (id === undefined || ids.has(label) || taken.has(id)) return;
    ids.set(label, id);
    taken.add(id);
  };
  const known = idsInLedger(match);
  match.labels.forEach((label, note) => {
    give(label, known[note]);
  });
  const paired = pairInline(first.facts.notes, facts.notes, original);
  for (const { label, inline = false } of called) {
    // A label may be `constructor`, which every object has.
    const own = Object.hasOwn(original, label) ? original[label] : undefined;
    give(label, inline ? paired?.get(label) : own);
  }
  const entries = new Map(ledger.notes.map((entry) => [entry.label ?? entry.id, entry]));
  const isShared = new Set(Object.values(original));
  for (const { label } of called) {
    const entry = entries.get(label);
    if (entry && isLive(entry) && !isShared.has(entry.id)) give(label, entry.id);
    give(label, ids.has(label) ? undefined : newId(label));
  }
  return Object.fromEntries(called.map(({ label }) => [label, ids.get(label) ?? label]));
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
