import type { BriefRow } from '../index/briefs.ts';
import type { Term } from './term.ts';

/**
 * What a brief must be to be found: that it has a term, and what is joined from that.
 *
 * Nothing in `all` is true of every brief, nothing in `any` of none. Terms that are not negated give the order and
 * what is marked; briefs that have them in a row come first, as the texts of terms say it: some may be there twice.
 */
export type Condition =
  | { kind: 'term'; term: Term }
  | { kind: 'all'; of: readonly Condition[]; row?: readonly string[] }
  | { kind: 'any'; of: readonly Condition[] }
  | { kind: 'not'; of: Condition }
  /** Briefs with these facts come first where it says so; some are values of facets. */
  | { kind: 'facts'; test: (brief: BriefRow) => boolean; isFirst?: true; areValues?: true };

/** That every one of the terms occurs. */
export function allOf(terms: readonly Term[]): Condition {
  return { kind: 'all', of: terms.map((term) => ({ kind: 'term', term })) };
}
