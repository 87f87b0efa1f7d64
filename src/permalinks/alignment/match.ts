import { isPassage, type Ledger, type LedgerEntry } from '../../model/reading/ledger.ts';
import type { Language } from '../../model/language/language.ts';
import type { TextFacts } from '../../model/reading/rendered-text.ts';
import { align, type Alignment, type AlignmentOptions } from './align.ts';
import type { Kinship } from './candidates.ts';
import { keepApart } from './keep-apart.ts';
import { keepCut } from './keep-cut.ts';
import type { Known, Part } from './known-parts.ts';
import { joinedInto } from './joined-into.ts';
import { partWays, type Strangers } from './part-ways.ts';

/** One kind of a text's parts, held against the ledger: live entries, and what belongs together. */
export interface MatchedParts extends Alignment {
  entries: readonly LedgerEntry[];
}

/** A text held against its brief's ledger. */
export interface TextMatch {
  passages: MatchedParts;
  sections: MatchedParts;
  /** Notes that the text defines and calls, with their labels in the same order. */
  notes: MatchedParts & { labels: readonly string[] };
}

/** The entry of the last ledger that each id's part was; an id without one is new. */
export interface Origins {
  parts: ReadonlyMap<string, LedgerEntry>;
  notes: ReadonlyMap<string, LedgerEntry>;
}

/** What else is known when a text is held against the ledger. */
export interface MatchOptions extends Pick<AlignmentOptions, 'shingles'> {
  strangers?: Strangers;
}

/** Finds what of the ledger a text’s passages, headings and notes are, by its own words. */
export function matchText(
  facts: TextFacts,
  ledger: Ledger,
  language: Language,
  { shingles, strangers }: MatchOptions = {},
): TextMatch {
  const apart = <A extends Alignment>(
    found: A,
    parts: readonly Pick<Part, 'pin'>[],
    entries: readonly LedgerEntry[],
  ) => ({ ...partWays(found, { parts, entries }, strangers?.get(language)), entries });
  const live = ledger.parts.filter((entry) => standsIn(entry, language));
  const passageEntries = live.filter(isPassage);
  const sectionEntries = live.filter((entry) => !isPassage(entry));
  const noteEntries = ledger.notes.filter(
    (entry) => standsIn(entry, language) && entry.text[language] !== undefined,
  );
  const knownIn = (entries: readonly LedgerEntry[]) =>
    entries.map((entry) => knownAs(entry, language));
  const aligned = align(facts.passages, knownIn(passageEntries), { shingles });
  const passages = keepApart(facts.passages, keepCut(facts.passages, aligned), {
    ...{ entries: passageEntries, joined: joinedInto(ledger.parts), language },
  });
  const kinship = passageKinship(facts, live, passages);
  const sections = align(facts.headings, knownIn(sectionEntries), {
    kinship,
    shingles,
  });
  const notes = definedNotes(facts);
  const byLabel = new Map(notes.map(({ label }, note) => [label, note]));
  const hasLabel: Kinship = (entry) => {
    const { label, id = '' } = noteEntries[entry] ?? {};
    const note = byLabel.get(label ?? id);
    return new Map(note === undefined ? [] : [[note, 1]]);
  };
  const alignedNotes = align(notes, knownIn(noteEntries), { kinship: hasLabel, shingles });
  return {
    passages: apart(passages, facts.passages, passageEntries),
    sections: apart(sections, facts.headings, sectionEntries),
    notes: {
      ...apart(alignedNotes, [], noteEntries),
      labels: notes.map(({ label }) => label),
    },
  };
}

/**
 * The id that each part has in the ledger, if any.
 *
 * Two branches may have given one id to two passages: then the first of them that is there keeps it.
 */
export function idsInLedger({ entries, partOf, entryOf }: MatchedParts): (string | undefined)[] {
  const keepers = new Map<string, LedgerEntry>();
  entries.forEach((entry, index) => {
    if (partOf[index] !== undefined && !keepers.has(entry.id)) keepers.set(entry.id, entry);
  });
  return entryOf.map((index) => {
    const entry = index === undefined ? undefined : entries[index];
    return entry && keepers.get(entry.id) === entry ? entry.id : undefined;
  });
}

/** The entries of a kind of parts, by the ids those parts have now. */
export function originsOf(
  { entries, entryOf }: MatchedParts,
  ids: readonly string[],
): [string, LedgerEntry][] {
  return ids.flatMap((id, part): [string, LedgerEntry][] => {
    const index = entryOf[part];
    const entry = index === undefined ? undefined : entries[index];
    return entry ? [[id, entry]] : [];
  });
}

/** The notes that a text itself defines and calls, in reading order. */
export function definedNotes({ notes }: Pick<TextFacts, 'notes'>) {
  return notes.filter(({ defined, calls }) => defined && calls > 0);
}

/** Whether an entry's id still stands for something in the text. */
export function isLive({ state }: LedgerEntry): boolean {
  return state === 'live';
}

/**
 * Whether a part of the text in that language was an entry: it has words there, or, as an image may, in no language.
 *
 * What is retired has a sketch only in translations that still hold it.
 */
export function standsIn({ state, text }: LedgerEntry, language: Language): boolean {
  if (state !== 'live') return text[language]?.like !== undefined;
  return text[language] !== undefined || Object.keys(text).length === 0;
}

function knownAs({ id, text }: LedgerEntry, language: Language): Known {
  const { is = '', like = '' } = text[language] ?? {};
  return { id, is, like };
}

// How much of what stands under a heading stood under the entry: Jaccard of their passages, and at
// least a half where both begin with the same one.
function passageKinship(
  facts: TextFacts,
  live: readonly LedgerEntry[],
  { partOf }: Alignment,
): Kinship {
  // The passages of each section, by what they are now.
  const stood: (number | undefined)[][] = [];
  let passage = 0;
  for (const entry of live) {
    if (!isPassage(entry)) stood.push([]);
    else {
      stood.at(-1)?.push(partOf[passage]);
      passage++;
    }
  }
  const stand = Map.groupBy(facts.passages.keys(), (part) => facts.passages[part]?.heading ?? -1);
  return (entry) => {
    const before = stood[entry] ?? [];
    const kept = before.flatMap((part) => part ?? []);
    const shared = Map.groupBy(kept, (part) => facts.passages[part]?.heading ?? -1);
    return new Map(
      [...shared].map(([heading, { length }]) => {
        const now = stand.get(heading) ?? [];
        const begin = before[0] !== undefined && before[0] === now[0] ? 0.5 : 0;
        return [heading, Math.max(begin, length / (before.length + now.length - length || 1))];
      }),
    );
  };
}
