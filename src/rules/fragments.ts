import type { BriefFolder, FiledText } from '../model/reading/content.ts';
import type { LedgerEntry } from '../model/reading/ledger.ts';
import type { TextFacts } from '../model/reading/rendered-text.ts';

/** Everything in a brief that a link may lead to: its sections, passages, notes and their calls, and retired ones. */
export function fragmentsOf(brief: BriefFolder): Set<string> {
  const notes = [
    ...[...brief.ids.values()].flatMap((ids) => Object.values(ids.notes)),
    ...brief.ledger.notes.map(({ id }) => id),
  ];
  const own = brief.ids.get(brief.first.language);
  return new Set([
    ...(own?.sections ?? []),
    ...(own?.passages ?? []),
    ...brief.ledger.parts.map(({ id }) => id),
    ...notes.flatMap((id) => [`note-${id}`, `ref-${id}`]),
    ...brief.nextLedger.notes.flatMap(({ id, calls = 1 }) =>
      Array.from({ length: calls - 1 }, (_, index) => `ref-${id}--${index + 2}`),
    ),
  ]);
}

/** What became of a part of a brief that links were once written to: nothing where it is there, or never was. */
export function retiredPart(
  { ledger: { parts, notes } }: BriefFolder,
  fragment: string,
): LedgerEntry | undefined {
  const [, note] = /^(?:note|ref)-(.+?)(?:--\d+)?$/.exec(fragment) ?? [];
  const entry = parts.find(({ id }) => id === fragment) ?? notes.find(({ id }) => id === note);
  return entry?.state === 'live' ? undefined : entry;
}

/** Everything in a page of prose that a link may lead to; each of its languages has ids of its own. */
export function fragmentsOfPage({ facts }: FiledText<unknown>): Set<string> {
  return new Set([...headingIds(facts), ...passageIds(facts), ...noteIds(facts)]);
}

function headingIds({ headings }: TextFacts): string[] {
  return headings.map(({ pin, slug }) => pin ?? slug).filter((id) => id !== '');
}

// Passages of prose pages have ids by position.
function passageIds({ passages }: TextFacts): string[] {
  return passages.map((_, index) => `p${index + 1}`);
}

function noteIds({ notes }: TextFacts): string[] {
  return notes
    .filter(({ calls }) => calls > 0)
    .flatMap(({ label }) => [`note-${label}`, `ref-${label}`]);
}
