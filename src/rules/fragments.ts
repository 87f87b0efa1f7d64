import type { BriefFolder, FiledText } from '../model/content.ts';
import type { TextFacts } from '../model/rendered-text.ts';
import { textsOf } from './texts.ts';

/** The ids of a brief's sections: published ones, and those its first language has now. */
export function sectionIdsOf({ first, ledger }: BriefFolder): string[] {
  return [...ledger.sections.map(({ id }) => id), ...headingIds(first.facts)];
}

/** Everything in a brief that a link may lead to: its sections, passages, notes and their calls. */
export function fragmentsOf(brief: BriefFolder): Set<string> {
  return new Set([
    ...sectionIdsOf(brief),
    ...brief.ledger.passages.map(({ id }) => id),
    ...passageIds(brief.first.facts),
    ...textsOf(brief).flatMap(({ facts }) => noteIds(facts)),
  ]);
}

/** Everything in a page of prose that a link may lead to; each of its languages has ids of its own. */
export function fragmentsOfPage({ facts }: FiledText<unknown>): Set<string> {
  return new Set([...headingIds(facts), ...passageIds(facts), ...noteIds(facts)]);
}

function headingIds({ headings }: TextFacts): string[] {
  return headings.map(({ pin, slug }) => pin ?? slug).filter((id) => id !== '');
}

// Passages that the ledger does not hold yet are given in order when the site is built.
function passageIds({ passages }: TextFacts): string[] {
  return passages.flatMap(({ pin }, index) => [pin ?? [], `p${index + 1}`].flat());
}

function noteIds({ notes }: TextFacts): string[] {
  return notes
    .filter(({ calls }) => calls > 0)
    .flatMap(({ label }) => [`note-${label}`, `ref-${label}`]);
}
