import type { BriefFolder, TextIds } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { memoize } from '../model/memoize.ts';
import { isOwnPassage } from '../model/records/ids.ts';
import type { Language } from '../model/language/language.ts';
import { isPassage, type Ledger, type LedgerEntry } from '../model/reading/ledger.ts';
import type { TextFacts } from '../model/reading/rendered-text.ts';
import type { Part } from './known-parts.ts';
import { faultyIds, type TextWithIds, vanishedIds } from './faulty-ids.ts';
import { heirsOf } from './heirs.ts';
import { identifyText } from './identified-text.ts';
import { latestChange, latestDay } from './latest-day.ts';
import {
  isLive,
  type MatchedParts,
  matchText,
  type Origins,
  originsOf,
  idsInLedger,
  type TextMatch,
} from './match.ts';
import { noteIds, noteOrigins, translatedNoteIds } from './note-ids.ts';
import { createNameIds, createPassageIds } from './new-ids.ts';
import { nextLedger } from './next-ledger.ts';
import { outdatedTranslations } from './outdated.ts';
import { pairTexts } from './pair.ts';
import { shingleHashes, sketchFrom } from './similarity.ts';
import { findRetired, type Retired } from './retire.ts';

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
export type AssignmentInput = Pick<BriefFolder, 'id' | 'first' | 'translations' | 'ledger'>;

/** Gives every passage, heading and note of a brief its id: those of the ledger first, then new ones. */
export function assignPermalinks({ id, first, translations, ledger }: AssignmentInput): Assignment {
  const { facts, language } = first;
  const shingles = memoize(({ text }: Pick<Part, 'text'>) => shingleHashes(text));
  const match = matchText(facts, ledger, language, shingles);
  const own: TextIds = {
    sections: sectionIds(facts, match.sections, ledger),
    passages: passageIds(facts, match.passages, ledger),
    notes: noteIds(facts, match.notes, ledger),
  };
  const ids = new Map<Language, TextIds>([[language, own]]);
  for (const translation of translations) {
    ids.set(translation.language, translatedIds(facts, own, translation, ledger));
  }
  const texts = identified(first, translations, ids);
  const origins: Origins = {
    parts: new Map([
      ...ownPassages(translations, own, ledger),
      ...originsOf(match.sections, own.sections),
      ...originsOf(match.passages, own.passages),
    ]),
    notes: noteOrigins(match.notes, facts, ids, ledger),
  };
  const retired = findRetired(ledger, { ...match, origins }, [...ids.values()]);
  const seen = {
    ...{ brief: id, ledger, origins },
    sketch: memoize((part: Part) => sketchFrom(shingles(part))),
    texts: texts.map((text) => identifyText(text, text.ids)),
    heirs: new Map([
      ...heirsOf(match.sections, own.sections),
      ...heirsOf(match.passages, own.passages),
    ]),
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
  const ofDrafts = drafts.map(
    (draft) => [draft.language, translatedIds(first.facts, own, draft, ledger)] as const,
  );
  return new Map([...ids, ...ofDrafts]);
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

// Passages that only a translation has are known by the ids pinned to them.
function ownPassages(
  translations: AssignmentInput['translations'],
  own: TextIds,
  ledger: Ledger,
): [string, LedgerEntry][] {
  const pins = translations.flatMap(({ facts }) => facts.passages.map(({ pin }) => pin));
  return ledger.parts
    .filter(
      (entry) => isLive(entry) && pins.includes(entry.id) && isOwnPassage(entry.id, own.passages),
    )
    .map((entry) => [entry.id, entry]);
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

function translatedIds(
  first: TextFacts,
  ids: TextIds,
  { facts, language }: BriefFolder['translations'][number],
  ledger: Ledger,
): TextIds {
  const { sections, passages } = pairTexts(first, ids, facts);
  return {
    sections: facts.headings.map(
      ({ pin, slug }, part) => idOf(sections[part], ids.sections) ?? pin ?? slug,
    ),
    // A passage without a partner is a fault; until it is mended it has an id of its own.
    passages: facts.passages.map(
      ({ pin }, part) =>
        idOf(passages[part], ids.passages) ??
        (isOwnPassage(pin, ids.passages) ? pin : `p0z${'z'.repeat(part)}`),
    ),
    notes: translatedNoteIds(first, facts, language, ids, ledger),
  };
}

function idOf(index: number | undefined, ids: readonly string[]): string | undefined {
  return index === undefined ? undefined : ids[index];
}
