import type { Language } from '../../model/language/language.ts';
import type { LedgerEntry } from '../../model/reading/ledger.ts';
import type { TextFacts } from '../../model/reading/rendered-text.ts';
import type { MatchedParts, TextMatch } from '../alignment/match.ts';

/** A text held against the ledger by its own words. */
export interface HeldText {
  language: Language;
  facts: TextFacts;
  match: TextMatch;
}

// What one language knows by itself of a passage that was cut, and what is enough where another one knows it.
const knownAlone = 0.14;
const knownTogether = 0.07;

// More pieces than these are a section that was written anew.
const mostPieces = 4;

/**
 * Texts in which a passage that was cut and rewritten in several languages at once is the same piece in all of them.
 *
 * Of halves with few of the old words one language may know none, and another one the wrong one. Where as many pieces stand
 * in its place in both, between the same neighbours, and are like it when they are read as one, they are the same pieces: the
 * original says which of them it is, or the translation that knows it. Whoever kept a passage as it was is asked nothing.
 */
export function cutTogether(
  first: HeldText,
  translations: readonly HeldText[],
  isLeftAlone: (entry: LedgerEntry) => boolean,
): [HeldText, ...HeldText[]] {
  let original = first;
  const others = translations.map((translation) => {
    let other = translation;
    for (const entry of first.match.passages.entries) {
      if (isLeftAlone(entry)) continue;
      const own = placeOf(entry, original);
      const its = own && placeOf(entry, other);
      if (!its || own.pieces.length !== its.pieces.length || own.at === its.at) continue;
      const [at = 0, isOfOriginal] = [own.at ?? its.at, own.at !== undefined];
      const [knows, learns] = isOfOriginal ? [own, its] : [its, own];
      const least = learns.at === undefined ? knownTogether : knownAlone;
      if (knows.like < knownAlone || learns.like < least) continue;
      if (isOfOriginal) other = withPiece(other, its, at);
      else original = withPiece(original, own, at);
    }
    return other;
  });
  return [original, ...others];
}

/** Where a passage stood that may have been cut. */
interface Place {
  /** The index of its entry. */
  index: number;
  /** What stands there now. */
  pieces: number[];
  /** Which of these it is, if any. */
  at: number | undefined;
  /** How much all of them, read as one, are like it. */
  like: number;
}

function placeOf(entry: LedgerEntry, { language, facts, match }: HeldText): Place | undefined {
  const { passages } = match;
  const index = passages.entries.indexOf(entry);
  const pieces = index < 0 ? [] : piecesAt(index, passages, facts.passages.length);
  if (pieces.length < 2 || pieces.length > mostPieces) return undefined;
  const now = passages.partOf[index];
  const isTaken = pieces.some(
    (part) =>
      facts.passages[part]?.pin !== undefined ||
      (passages.entryOf[part] !== undefined && part !== now),
  );
  if (isTaken || (now !== undefined && !pieces.includes(now))) return undefined;
  const { likeness, likenessOfAll } = passages.comparison();
  const like = likenessOfAll(index, pieces);
  const at = now === undefined ? undefined : pieces.indexOf(now);
  // What is like it alone was not cut: something else was written beside it.
  const isWhole =
    now !== undefined &&
    (facts.passages[now]?.is === entry.text[language]?.is || likeness(index, now) >= like);
  return isWhole ? undefined : { index, pieces, at, like };
}

function piecesAt(index: number, { entries, partOf }: MatchedParts, end: number): number[] {
  const before = index === 0 ? -1 : partOf[index - 1];
  const behind = index === entries.length - 1 ? end : partOf[index + 1];
  if (before === undefined || behind === undefined || behind <= before) return [];
  return Array.from({ length: behind - before - 1 }, (_, place) => before + 1 + place);
}

function withPiece(text: HeldText, { index, pieces }: Place, at: number): HeldText {
  const { passages } = text.match;
  const [entryOf, partOf] = [[...passages.entryOf], [...passages.partOf]];
  const [now, part = 0] = [partOf[index], pieces[at]];
  if (now !== undefined) entryOf[now] = undefined;
  entryOf[part] = index;
  partOf[index] = part;
  return { ...text, match: { ...text.match, passages: { ...passages, entryOf, partOf } } };
}
