import type { BriefRow } from '../index/briefs.ts';
import type { Condition } from '../query/condition.ts';
import type { Term } from '../query/term.ts';
import type { FoundTerm } from './find-terms.ts';

/** All terms of a condition, also those that must not occur. */
export function termsOf(condition: Condition): Term[] {
  if (condition.kind === 'term') return [condition.term];
  if (condition.kind === 'not') return termsOf(condition.of);
  return condition.kind === 'facts' ? [] : condition.of.flatMap(termsOf);
}

/** The terms of a condition that may occur where it is true; negating twice takes nothing away. */
export function wantedTerms(condition: Condition, isWanted = true): Term[] {
  if (condition.kind === 'term') return isWanted ? [condition.term] : [];
  if (condition.kind === 'not') return wantedTerms(condition.of, !isWanted);
  if (condition.kind === 'facts') return [];
  return condition.of.flatMap((one) => wantedTerms(one, isWanted));
}

/** Whether a brief has facts of a condition by which it comes first. */
export function comesFirst(condition: Condition): (brief: BriefRow) => boolean {
  if (condition.kind === 'facts') return condition.isFirst ? condition.test : () => false;
  if (condition.kind === 'term' || condition.kind === 'not') return () => false;
  const tests = condition.of.map(comesFirst);
  return (brief) => tests.some((test) => test(brief));
}

/** Whether it depends on the values of briefs whether a condition is true. */
export function needsValues(condition: Condition): boolean {
  if (condition.kind === 'facts') return condition.areValues ?? false;
  if (condition.kind === 'term') return false;
  return condition.kind === 'not' ? needsValues(condition.of) : condition.of.some(needsValues);
}

/** Whether a condition is true of a brief, by what was found of its terms. */
export function openTest(
  condition: Condition,
  found: readonly FoundTerm[],
): (brief: BriefRow) => boolean {
  return testOf(condition, new Map(found.map((one) => [one.term, one])));
}

function testOf(
  condition: Condition,
  found: ReadonlyMap<Term, FoundTerm>,
): (brief: BriefRow) => boolean {
  if (condition.kind === 'facts') return condition.test;
  if (condition.kind === 'term') {
    const hits = found.get(condition.term)?.hits;
    return ({ rank }) => hits?.has(rank) ?? false;
  }
  if (condition.kind === 'not') {
    const test = testOf(condition.of, found);
    return (brief) => !test(brief);
  }
  const tests = condition.of.map((one) => testOf(one, found));
  return condition.kind === 'all'
    ? (brief) => tests.every((test) => test(brief))
    : (brief) => tests.some((test) => test(brief));
}
