import type { LedgerEntry } from '../../model/reading/ledger.ts';
import type { Language } from '../../model/language/language.ts';
import type { Part } from '../alignment/known-parts.ts';
import { checkValuesIn } from '../alignment/sentence-changes.ts';
import type { MatchedParts } from '../alignment/match.ts';
import { type CutPiece, cutPiecesOf } from './cut-pieces.ts';

// Of a passage that was joined with another, its last sentence may be cut otherwise, and a word mended.
const nearlyAll = 0.85;

// Of halves that were rewritten as well, so much has to have stood in what was cut, over both languages: three times what two passages have by chance.
const enough = 0.15;

/**
 * Partners of what was cut or joined in both languages at once, by the parts of the translation.
 *
 * Each language keeps an id by its own words, so that of two halves one language may keep the first and the other
 * the second. The original decides then: halves are paired in their order, and what was joined with what was joined.
 */
export function pairReshaped(
  first: MatchedParts,
  own: MatchedParts,
  { passages, language }: { passages: readonly Pick<Part, 'is'>[]; language: Language },
): Map<number, number> {
  // An id goes only where all its words are: an address that was published for them has to open them.
  const isWholly = ({ kept, part, share }: Joined) => {
    const now = new Set(checkValuesIn(passages[part]?.is ?? ''));
    const sentences = checkValuesIn(kept.text[language]?.is ?? '');
    return share >= nearlyAll || sentences.every((value) => now.has(value));
  };
  const joined = pairJoined(first, own).filter(isWholly);
  return new Map([
    ...pairCut(first, own),
    ...joined.map(({ part, original }): [number, number] => [part, original]),
  ]);
}

function pairCut(first: MatchedParts, own: MatchedParts): [number, number][] {
  if (!isAnyNew(first) || !isAnyNew(own)) return [];
  const pieces = cutPiecesOf(first);
  return [...cutPiecesOf(own)].flatMap(([entry, parts]) => {
    const originals = pieces.get(entry) ?? [];
    const isCutAlike = parts.length > 1 && parts.length === originals.length;
    if (!isCutAlike || !areNeighbours(parts) || !areNeighbours(originals)) return [];
    if (meanShare([...parts, ...originals]) < enough) return [];
    return parts.map(({ part }, index): [number, number] => [part, originals[index]?.part ?? -1]);
  });
}

function meanShare(pieces: readonly CutPiece[]): number {
  const shares = pieces.flatMap(({ share }) => share ?? []);
  return shares.reduce((sum, share) => sum + share, 0) / (shares.length || 1);
}

interface Joined {
  part: number;
  original: number;
  /** How much of that entry's words the part has gained, by its sketch. */
  share: number;
  /** The entry whose id the original keeps. */
  kept: LedgerEntry;
}

function pairJoined(first: MatchedParts, own: MatchedParts): Joined[] {
  const placeIn = placesIn(own);
  return first.entries.flatMap((entry, index): Joined[] => {
    // What went into another part in the original, and is what the joined part is in the translation.
    const part = own.partOf[placeIn.get(entry) ?? -1];
    if (first.partOf[index] !== undefined || part === undefined) return [];
    const original = first.comparison().gainedMost(index, first.entryOf);
    const kept = original === undefined ? undefined : first.entries[first.entryOf[original] ?? -1];
    const gone = kept && placeIn.get(kept);
    if (original === undefined || !kept || gone === undefined) return [];
    if (own.partOf[gone] !== undefined) return [];
    const { gained, gainedMost } = own.comparison();
    if (gainedMost(gone, own.entryOf) !== part) return [];
    return [{ part, original, kept, share: gained(gone, part, own.entryOf[part]) }];
  });
}

function isAnyNew({ entryOf }: MatchedParts): boolean {
  return entryOf.includes(undefined);
}

function placesIn({ entries }: MatchedParts): Map<LedgerEntry, number> {
  return new Map(entries.map((entry, index) => [entry, index]));
}

function areNeighbours(pieces: readonly CutPiece[]): boolean {
  return pieces.every(({ part }, index) => part === (pieces[0]?.part ?? 0) + index);
}
