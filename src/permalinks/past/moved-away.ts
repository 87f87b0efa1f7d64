import type { Language } from '../../model/language/language.ts';
import { isPassage, type Ledger, type LedgerEntry } from '../../model/reading/ledger.ts';
import { sketchLikeness } from '../alignment/similarity.ts';

/** A brief by its slug and first language, with its ledgers before and after an edit. */
export interface EditedBrief {
  slug: string;
  language: Language;
  before: Ledger;
  after: Ledger;
}

interface Candidate {
  slug: string;
  entry: LedgerEntry;
  /** Whether it came with this edit. */
  isNew: boolean;
}

// Briefs on one subject share names and common words; an edit leaves more than that.
const sameFrom = 0.35;
// The runner-up has to be clearly less alike.
const clearly = 0.8;
// Six words or so: what is shorter may stand anywhere.
const enoughDigits = 30;

/**
 * The ledgers in which retired ids now say that what they stood for turned up in another brief of the same
 * language, with the same words or an edit of them. Where it could be one of several, nothing is said.
 */
export function findMovedAway(briefs: readonly EditedBrief[]): Map<string, Ledger> {
  const found = new Map<string, Ledger>();
  for (const brief of briefs) {
    const leaving = leavingParts(brief);
    if (leaving.length === 0) continue;
    const others = briefs.filter(({ slug, language }) => {
      return slug !== brief.slug && language === brief.language;
    });
    const parts = movesOfParts(brief, leaving, others);
    if (parts.size === 0) continue;
    const notes = movesOfNotes(brief, new Set([...parts.values()].map(slugOf)), others);
    found.set(brief.slug, {
      ...brief.after,
      parts: brief.after.parts.map((entry) => withMove(entry, parts)),
      notes: brief.after.notes.map((entry) => withMove(entry, notes)),
    });
  }
  return found;
}

function withMove(entry: LedgerEntry, moves: ReadonlyMap<string, string>): LedgerEntry {
  const moved = moves.get(entry.id);
  return moved === undefined ? entry : { ...entry, moved };
}

function slugOf(moved: string): string {
  return moved.slice(0, moved.indexOf('#'));
}

// With its words as they were; of what left earlier the ledger knows the check values alone.
function leavingParts({ before, after }: EditedBrief): LedgerEntry[] {
  const known = new Map(before.parts.map((entry) => [entry.id, entry]));
  return after.parts
    .filter(({ state, moved }) => state === 'removed' && moved === undefined)
    .map((entry) => known.get(entry.id) ?? entry);
}

function movesOfParts(
  { language, before }: EditedBrief,
  leaving: readonly LedgerEntry[],
  others: readonly EditedBrief[],
): Map<string, string> {
  const passages = candidatesIn(others, (entry) => isPassage(entry));
  const moves = new Map(
    leaving
      .filter((entry) => isPassage(entry))
      .flatMap((entry): [string, string][] => {
        const to = whereIs(entry, passages, language);
        return to ? [[entry.id, to]] : [];
      }),
  );
  if (moves.size === 0) return moves;
  const headings = candidatesIn(others, (entry) => !isPassage(entry));
  for (const entry of leaving) {
    if (isPassage(entry)) continue;
    const to = whereIsSection(entry, { before, moves, headings, language });
    if (to !== undefined) moves.set(entry.id, to);
  }
  return moves;
}

function candidatesIn(
  briefs: readonly EditedBrief[],
  isMeant: (entry: LedgerEntry) => boolean,
): Candidate[] {
  return briefs.flatMap(({ slug, before, after }) => {
    const known = new Set(before.parts.flatMap(({ id, state }) => (state === 'live' ? id : [])));
    return after.parts
      .filter((entry) => entry.state === 'live' && isMeant(entry))
      .map((entry) => ({ slug, entry, isNew: !known.has(entry.id) }));
  });
}

function whereIs(
  entry: LedgerEntry,
  candidates: readonly Candidate[],
  language: Language,
): string | undefined {
  const { is = '', like = '' } = entry.text[language] ?? {};
  if (is === '') return undefined;
  const isLong = like.length >= enoughDigits;
  const same = candidates.filter(
    (one) => one.entry.text[language]?.is === is && (one.isNew || isLong),
  );
  if (same.length > 0) return only(same) ?? only(same.filter(({ isNew }) => isNew));
  if (!isLong) return undefined;
  const alike = candidates
    .filter(({ isNew }) => isNew)
    .map((one) => ({
      one,
      likeness: sketchLikeness(like, one.entry.text[language]?.like ?? ''),
    }))
    .filter(({ likeness }) => likeness >= sameFrom)
    .sort((a, b) => b.likeness - a.likeness);
  const [first, second] = alike;
  if (!first || (second && second.likeness > first.likeness * clearly)) return undefined;
  return only([first.one]);
}

function only(candidates: readonly Candidate[]): string | undefined {
  const [first, second] = candidates;
  return first && !second ? `${first.slug}#${first.entry.id}` : undefined;
}

interface SectionMove {
  before: Ledger;
  moves: ReadonlyMap<string, string>;
  headings: readonly Candidate[];
  language: Language;
}

// A heading goes where the passages under it went: to the same words there, else to the first of them.
function whereIsSection(
  section: LedgerEntry,
  { before, moves, headings, language }: SectionMove,
): string | undefined {
  const under = passagesUnder(section, before);
  const targets = under.flatMap(({ id }) => moves.get(id) ?? []);
  const [first] = targets;
  const slugs = new Set(targets.map(slugOf));
  if (first === undefined || slugs.size > 1 || targets.length * 2 < under.length) return undefined;
  const is = section.text[language]?.is;
  const same = headings.filter(
    ({ slug, entry }) => slugs.has(slug) && entry.text[language]?.is === is,
  );
  return only(same) ?? first;
}

// Those up to the next heading; of a heading that stands right above another, that one's.
function passagesUnder(section: LedgerEntry, { parts }: Ledger): LedgerEntry[] {
  const below = parts.slice(parts.findIndex(({ id }) => id === section.id) + 1);
  const start = below.findIndex((entry) => isPassage(entry));
  if (start < 0) return [];
  const end = below.findIndex((entry, index) => index > start && !isPassage(entry));
  return below.slice(start, end < 0 ? undefined : end);
}

function movesOfNotes(
  { language, after }: EditedBrief,
  slugs: ReadonlySet<string>,
  others: readonly EditedBrief[],
): Map<string, string> {
  const notes = others
    .filter(({ slug }) => slugs.has(slug))
    .flatMap(({ slug, after: { notes: all } }) =>
      all.filter(({ state }) => state === 'live').map((entry) => ({ slug, entry, isNew: true })),
    );
  return new Map(
    after.notes
      .filter(({ state, moved }) => state === 'removed' && moved === undefined)
      .flatMap(({ id, text }): [string, string][] => {
        const is = text[language]?.is ?? '';
        const same = notes.filter(({ entry }) => is !== '' && entry.text[language]?.is === is);
        const to = only(same);
        return to === undefined ? [] : [[id, to]];
      }),
  );
}
