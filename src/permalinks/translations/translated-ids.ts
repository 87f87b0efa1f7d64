import type { FiledText, TextIds } from '../../model/reading/content.ts';
import type { Language } from '../../model/language/language.ts';
import { isOwnPassage } from '../../model/records/ids.ts';
import { isPassage, type Ledger } from '../../model/reading/ledger.ts';
import {
  idsInLedger,
  isLive,
  type MatchedParts,
  type MatchOptions,
  matchText,
  type TextMatch,
} from '../alignment/match.ts';
import { createNameIds, createPassageIds, type PassageIds } from '../ids/new-ids.ts';
import { translatedNoteIds } from '../ids/note-ids.ts';
import { type PairedTexts, pairTexts } from './pair.ts';

/** A translation with the ids of its parts, and what they are in the last ledger by their own words. */
export interface IdentifiedTranslation {
  language: Language;
  match: TextMatch;
  ids: TextIds;
}

interface Translation extends Pick<FiledText<unknown>, 'language' | 'facts'> {
  /** What it is in the last ledger, where that is known already. */
  match?: TextMatch;
}

/**
 * The ids of translations: those of their originals where they have any, else what they were, else new ones.
 *
 * A passage of its own has the number of the one before it and the next free letter, `p7a`, in this language only.
 */
export function identifyTranslations(
  first: PairedTexts['first'],
  translations: readonly Translation[],
  { ledger, ...known }: MatchOptions & { ledger: Ledger },
): IdentifiedTranslation[] {
  if (translations.length === 0) return [];
  const pins = translations.flatMap(({ facts }) =>
    [...facts.passages, ...facts.headings].flatMap(({ pin }) => pin ?? []),
  );
  const given = ledger.parts.map(({ id }) => id);
  const newPassage = createPassageIds(
    [...given, ...first.ids.passages, ...pins].filter((id) => isPassage({ id })),
  );
  const newSection = createNameIds([...given, ...first.ids.sections, ...pins]);
  const entries = new Map(ledger.parts.filter(isLive).map((entry) => [entry.id, entry]));
  return translations.map(({ language, facts, match: held }) => {
    const match = held ?? matchText(facts, ledger, language, known);
    const pairing = pairTexts({
      first,
      translation: { language, facts },
      match,
      entries,
    });
    const ids = {
      sections: sectionIds(facts.headings, pairing.sections, {
        match: match.sections,
        first: first.ids.sections,
        newSection,
      }),
      passages: passageIds(facts.passages, pairing.passages, {
        match: match.passages,
        first: first.ids.passages,
        newPassage,
      }),
      notes: translatedNoteIds(first, facts, {
        match: match.notes,
        ledger,
        strangers: known.strangers?.get(language),
      }),
    };
    return { language, match, ids };
  });
}

function sectionIds(
  headings: Translation['facts']['headings'],
  pairing: readonly (number | undefined)[],
  {
    match,
    first,
    newSection,
  }: {
    match: MatchedParts;
    first: readonly string[];
    newSection: (name: string) => string;
  },
): string[] {
  const known = ownIds(match, first);
  return headings.map(
    ({ pin, slug }, part) => idOf(pairing[part], first) ?? pin ?? known[part] ?? newSection(slug),
  );
}

function passageIds(
  passages: Translation['facts']['passages'],
  pairing: readonly (number | undefined)[],
  {
    match,
    first,
    newPassage,
  }: { match: MatchedParts; first: readonly string[]; newPassage: PassageIds },
): string[] {
  const known = ownIds(match, first);
  const ids: string[] = [];
  passages.forEach(({ pin }, part) => {
    const own = isOwnPassage(pin, first) ? pin : known[part];
    ids.push(idOf(pairing[part], first) ?? own ?? newPassage.inserted(ids.at(-1)));
  });
  return ids;
}

// What parts were that are the translation of nothing now.
function ownIds(match: MatchedParts, first: readonly string[]): (string | undefined)[] {
  const originals = new Set(first);
  return idsInLedger(match).map((id) => (id !== undefined && originals.has(id) ? undefined : id));
}

function idOf(index: number | undefined, ids: readonly string[]): string | undefined {
  return index === undefined ? undefined : ids[index];
}
