import type { TextIds } from '../../model/reading/content.ts';
import { isOwnPassage } from '../../model/records/ids.ts';
import type { Language } from '../../model/language/language.ts';
import type { LedgerEntry } from '../../model/reading/ledger.ts';
import type { TextFacts } from '../../model/reading/rendered-text.ts';
import type { MatchedParts, TextMatch } from '../alignment/match.ts';
import { pairByContent } from './pair-by-content.ts';
import { type Pairable, pairByOrder, pairByPlace } from './pair-by-place.ts';
import { pairReshaped } from './pair-reshaped.ts';
import { alone, type Partners } from './partners.ts';

/** For each part of a translation, the index of its original, or nothing where it has no partner. */
export interface Pairing {
  sections: (number | undefined)[];
  passages: (number | undefined)[];
}

/** An original with the ids of its parts, and a translation of it that is held against the ledger by its own words. */
export interface PairedTexts {
  first: {
    language: Language;
    facts: TextFacts;
    ids: TextIds;
    /** Its own passages, held against the ledger: without it nothing was cut or joined in both. */
    passages?: MatchedParts;
  };
  translation: { language: Language; facts: TextFacts };
  match: TextMatch;
  /** The live entries of the last ledger, by id. */
  entries: ReadonlyMap<string, LedgerEntry>;
}

/**
 * Pairs a translation with its original: pinned parts first, then what was cut or joined in both at once, then parts that are
 * what a part of the ledger was, with the original that has its id, then new ones by what both contain, and by their place between the rest in the end.
 *
 * A part whose original is gone, and a passage pinned to an id of its own, have no partner.
 */
export function pairTexts(texts: PairedTexts): Pairing {
  const { first, translation, match } = texts;
  const sections = pairKnown(translation.facts.headings, first.ids.sections, match.sections);
  pairRest(sections, texts, {
    parts: translation.facts.headings.map(({ text }) => ({ length: text.length, row: '' })),
    originals: pairable(texts, 'sections', first.facts.headings, () => ''),
  });
  const passages = pairKnown(translation.facts.passages, first.ids.passages, match.passages, {
    isOwn: (pin) => isOwnPassage(pin, first.ids.passages),
    reshaped:
      first.passages &&
      pairReshaped(first.passages, match.passages, {
        passages: translation.facts.passages,
        language: translation.language,
      }),
  });
  pairByContent(passages, first.facts, translation.facts);
  pairRest(passages, texts, {
    parts: translation.facts.passages.map(({ text, heading }) => {
      // What stands under a heading of its own stands in no section of the original.
      const section = heading < 0 ? 'opening' : sections[heading];
      return { length: text.length, row: section === undefined ? 'none' : String(section) };
    }),
    originals: pairable(texts, 'passages', first.facts.passages, (index) => {
      const { heading = -1 } = first.facts.passages[index] ?? {};
      return heading < 0 ? 'opening' : String(heading);
    }),
  });
  return { sections: sections.map(indexOrNothing), passages: passages.map(indexOrNothing) };
}

function pairRest(
  partners: Partners,
  { entries, translation: { language } }: PairedTexts,
  rows: Parameters<typeof pairByPlace>[1],
): void {
  if (!partners.includes(undefined)) return;
  const isNew = ![...entries.values()].some(({ text }) => text[language] !== undefined);
  // As many of each row: a new translation follows its original.
  if (isNew && isEven(partners, rows)) pairByOrder(partners, rows);
  pairByPlace(partners, rows);
  if (isNew) pairByOrder(partners, rows);
}

function isEven(
  partners: Partners,
  { parts, originals }: Parameters<typeof pairByPlace>[1],
): boolean {
  const taken = new Set(partners);
  const open = parts.filter((_, part) => partners[part] === undefined).map(({ row }) => row);
  const free = originals.filter((_, original) => !taken.has(original)).map(({ row }) => row);
  return open.sort().join() === free.sort().join();
}

function indexOrNothing(partner: number | undefined): number | undefined {
  return partner === alone ? undefined : partner;
}

interface KnownOptions {
  isOwn?: (pin: string | undefined) => boolean;
  /** The originals of parts that were cut or joined in both languages at once. */
  reshaped?: ReadonlyMap<number, number> | undefined;
}

function pairKnown(
  parts: readonly { pin?: string | undefined }[],
  ids: readonly string[],
  { entries, entryOf }: MatchedParts,
  { isOwn = () => false, reshaped = new Map() }: KnownOptions = {},
): Partners {
  const originals = new Map(ids.map((id, index) => [id, index]));
  const take = (id: string | undefined) => {
    const index = id === undefined ? undefined : originals.get(id);
    if (id !== undefined) originals.delete(id);
    return index;
  };
  const pinned = parts.map(({ pin }) => take(pin));
  const together = parts.map(({ pin }, part) =>
    pinned[part] === undefined && !isOwn(pin) ? take(ids[reshaped.get(part) ?? -1]) : undefined,
  );
  return parts.map(({ pin }, part) => {
    const found = pinned[part] ?? together[part];
    if (found !== undefined) return found;
    if (isOwn(pin)) return alone;
    const entry = entries[entryOf[part] ?? -1];
    return entry && (take(entry.id) ?? (ids.includes(entry.id) ? undefined : alone));
  });
}

// Whether an original had a translation that is not there any more: then what stands near is not it merely by that.
function pairable(
  { first, translation, entries }: PairedTexts,
  kind: 'sections' | 'passages',
  parts: readonly { text: string }[],
  rowOf: (index: number) => string,
): Pairable[] {
  return parts.map(({ text }, index) => {
    const known = entries.get(first.ids[kind][index] ?? '')?.text;
    const [own, original] = [known?.[translation.language], known?.[first.language]];
    // Translations that begin with a copy of the original are no translations yet.
    const wasTranslated = own?.like !== undefined && own.is !== original?.is;
    return { length: text.length, row: rowOf(index), wasTranslated };
  });
}
