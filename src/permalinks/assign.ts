import type { BriefFolder, FiledText, TextIds } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { memoize } from '../model/memoize.ts';
import type { Language } from '../model/language/language.ts';
import { isPassage, type Ledger, type LedgerEntry } from '../model/reading/ledger.ts';
import type { TextFacts } from '../model/reading/rendered-text.ts';
import type { Part } from './alignment/known-parts.ts';
import { faultyIds, type TextWithIds, vanishedIds } from './ids/faulty-ids.ts';
import { heirsOf } from './past/heirs.ts';
import { joinedInto } from './alignment/joined-into.ts';
import { cutTogether, type HeldText } from './translations/cut-together.ts';
import { identifyText } from './alignment/identified-text.ts';
import { latestChange, latestDay } from './ledger/latest-day.ts';
import {
  type MatchedParts,
  matchText,
  type Origins,
  originsOf,
  idsInLedger,
  type TextMatch,
} from './alignment/match.ts';
import { noteIds, noteOrigins } from './ids/note-ids.ts';
import { createNameIds, createPassageIds } from './ids/new-ids.ts';
import { nextLedger } from './ledger/next-ledger.ts';
import { outdatedTranslations } from './translations/outdated.ts';
import { shingleHashes, sketchFrom } from './alignment/similarity.ts';
import { addStrangers } from './merge/strangers.ts';
import type { Strangers } from './alignment/part-ways.ts';
import { type IdentifiedTranslation, identifyTranslations } from './translations/translated-ids.ts';
import { unpairedParts } from './translations/unpaired.ts';
import { findRetired, type Retired } from './past/retire.ts';

/** The ids of a brief in all its languages, and what its ledger is after these texts. */
export interface Assignment {
  ids: ReadonlyMap<Language, TextIds>;
  /** What the first language's parts are in the last ledger. */
  match: TextMatch;
  /** Entries that nothing stands for any more, with their successors. */
  retired: readonly Retired[];
  /** The ledger as these texts make it, with nothing newly retired in it. */
  nextLedger: Ledger;
  /** The ledger with those entries retired; changes are dated by the brief, or by the day given. */
  retire: (day?: string) => Ledger;
  /** Published ids that nothing stands for, ids given twice, and pins that mean nothing. */
  faults: Fault[];
}

/** The fields of a brief that its ids depend on. */
export interface AssignmentInput extends Pick<
  BriefFolder,
  'id' | 'first' | 'translations' | 'ledger'
> {
  /** What was published, where the ledger has other words by now. */
  published?: Ledger | undefined;
}

/**
 * Gives every passage, heading and note of a brief its id: those of the ledger first, then new ones.
 *
 * What has an id follows from what had it by the very judge that `check` asks: what does not is a stranger to that
 * entry, and has an id of its own.
 */
export function assignPermalinks({ published, ...input }: AssignmentInput): Assignment {
  const shingles = memoize(({ text }: Pick<Part, 'text'>) => shingleHashes(text));
  const strangers: Strangers = new Map();
  let assignment = assign(input, { strangers, shingles });
  while (addStrangers(strangers, { ...input, published, next: assignment.nextLedger })) {
    assignment = assign(input, { strangers, shingles });
  }
  return assignment;
}

type OwnText = Pick<FiledText<unknown>, 'facts' | 'language'>;

interface Known {
  strangers: Strangers;
  shingles: (part: Pick<Part, 'text'>) => number[];
}

function assign(
  { id, first, translations, ledger }: Omit<AssignmentInput, 'published'>,
  known: Known,
): Assignment {
  const { facts, language } = first;
  const { shingles } = known;
  const [{ match }, ...held] = holdTexts([first, ...translations], ledger, known);
  const own: TextIds = {
    sections: sectionIds(facts, match.sections, ledger),
    passages: passageIds(facts, match.passages, ledger),
    notes: noteIds(facts, match.notes, ledger),
  };
  const original = { language, facts, ids: own, passages: match.passages };
  const translated = identifyTranslations(original, held, { ledger, ...known });
  const ids = new Map([
    [language, own],
    ...translated.map((one) => [one.language, one.ids] as const),
  ]);
  const texts = identified(first, translations, ids);
  const origins = originsIn(match, translated, { facts, ids, ledger });
  const retired = findRetired(ledger, { ...match, origins: origins.kept }, [...ids.values()]);
  const seen = {
    ...{ brief: id, ledger, origins: origins.all },
    sketch: memoize((part: Part) => sketchFrom(shingles(part))),
    texts: texts.map((text) => identifyText(text, text.ids)),
    heirs: new Map(
      [{ language, match, ids: own }, ...translated].map((one) => [one.language, heirsIn(one)]),
    ),
  };
  const ledgerWith = (gone: readonly Retired[], day?: string) =>
    nextLedger({
      ...seen,
      retired: gone,
      day: day ?? latestDay(first.data),
      changedOn: day ?? latestChange(first.data),
    });
  const next = ledgerWith([]);
  const faults = [
    ...vanishedIds(retired, first.file),
    ...faultyIds(texts, match, ledger),
    ...outdatedTranslations(id, texts, next),
    ...unpairedParts(id, texts, { ledger, retired }),
  ];
  const retire = (day?: string) => ledgerWith(retired, day);
  return { ids, match, retired, nextLedger: next, retire, faults };
}

/** The ids of a brief with those of its drafts, which are provisional and count for nothing else. */
export function withDrafts(
  ids: Assignment['ids'],
  { first, drafts, ledger }: Pick<BriefFolder, 'first' | 'drafts' | 'ledger'>,
): Assignment['ids'] {
  const own = ids.get(first.language) ?? noIds;
  const original = { language: first.language, facts: first.facts, ids: own };
  const ofDrafts = identifyTranslations(original, drafts, { ledger });
  return new Map([...ids, ...ofDrafts.map((draft) => [draft.language, draft.ids] as const)]);
}

// What texts are in the ledger by their own words, and what of a cut passage each language tells the others.
function holdTexts(
  [first, ...translations]: readonly [OwnText, ...OwnText[]],
  ledger: Ledger,
  known: Known,
): [HeldText, ...HeldText[]] {
  const hold = ({ facts, language }: OwnText): HeldText => {
    return { facts, language, match: matchText(facts, ledger, language, known) };
  };
  const joined = joinedInto(ledger.parts);
  const isLeftAlone = (entry: LedgerEntry) =>
    joined.has(entry.id) || [...known.strangers.values()].some((one) => one.has(entry));
  return cutTogether(hold(first), translations.map(hold), isLeftAlone);
}

// What each id was, and of these what is not gone from the original.
function originsIn(
  match: TextMatch,
  translated: readonly IdentifiedTranslation[],
  { facts, ids, ledger }: { facts: TextFacts; ids: Assignment['ids']; ledger: Ledger },
): Record<'kept' | 'all', Origins> {
  const [[language, own] = ['', noIds]] = ids;
  const inFirst = [
    ...originsOf(match.sections, own.sections),
    ...originsOf(match.passages, own.passages),
  ];
  const notes = noteOrigins(match.notes, facts, ids, ledger);
  const kept = { notes, parts: new Map([...ownParts(translated, language), ...inFirst]) };
  return { kept, all: { notes, parts: new Map([...translated.flatMap(standing), ...kept.parts]) } };
}

function identified(
  first: AssignmentInput['first'],
  translations: AssignmentInput['translations'],
  ids: Assignment['ids'],
): [TextWithIds, ...TextWithIds[]] {
  const withIds = (text: Omit<TextWithIds, 'ids'>) => ({
    ...text,
    ids: ids.get(text.language) ?? noIds,
  });
  return [withIds(first), ...translations.map(withIds)];
}

// What of a translation was an entry and is no translation of anything any more, by its id.
function standing({ match, ids }: IdentifiedTranslation): [string, LedgerEntry][] {
  return [
    ...originsOf(match.sections, ids.sections),
    ...originsOf(match.passages, ids.passages),
  ].filter(([id, entry]) => id === entry.id);
}

// Of these, what never had an original lives on with its translation alone.
function ownParts(
  translated: readonly IdentifiedTranslation[],
  first: Language,
): [string, LedgerEntry][] {
  return translated
    .flatMap(standing)
    .filter(([, { state, text }]) => state === 'live' && text[first] === undefined);
}

function heirsIn({ match, ids }: IdentifiedTranslation): Map<LedgerEntry, string[]> {
  return new Map([
    ...heirsOf(match.sections, ids.sections),
    ...heirsOf(match.passages, ids.passages),
  ]);
}

const noIds: TextIds = { sections: [], passages: [], notes: {} };

function sectionIds({ headings }: TextFacts, match: MatchedParts, ledger: Ledger): string[] {
  const known = idsInLedger(match);
  const newId = createNameIds([
    ...ledger.parts.map(({ id }) => id),
    ...headings.flatMap(({ pin }) => pin ?? []),
  ]);
  return headings.map(({ pin, slug }, index) => pin ?? known[index] ?? newId(slug));
}

function passageIds({ passages }: TextFacts, match: MatchedParts, ledger: Ledger): string[] {
  const known = idsInLedger(match);
  const published = ledger.parts.filter(isPassage);
  const newIds = createPassageIds([
    ...published.map(({ id }) => id),
    ...passages.flatMap(({ pin }) => pin ?? []),
  ]);
  const lastKnown = known.findLastIndex((id) => id !== undefined);
  const ids: string[] = [];
  passages.forEach(({ pin }, index) => {
    const fresh = () => {
      if (published.length === 0) return newIds.first();
      return index > lastKnown ? newIds.appended(ids.at(-1)) : newIds.inserted(ids.at(-1));
    };
    ids.push(pin ?? known[index] ?? fresh());
  });
  return ids;
}
