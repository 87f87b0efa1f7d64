import type { FacetName } from '../../../model/facets.ts';
import type { Span } from '../../../model/text/span.ts';
import type { QueryField } from './query-fields.ts';
import type {
  Misread,
  PeriodLeaf,
  AddressLeaf,
  ValueLeaf,
  WithinField,
  WordLeaf,
} from './query-tree.ts';

/** What the grammar needs to know of the site. */
export interface GrammarContext {
  /** The values of a facet that are called so, by id, label or words of a label. */
  valuesOf: (field: FacetName, text: string) => readonly string[];
  /** Nothing where a text is no address. */
  addressKind: (text: string) => AddressKind | undefined;
}

/** What an address leads to: a page of this site, one that it does not have, or another site. */
export type AddressKind = 'own' | 'missing' | 'foreign';

/** A part of a query before its groups are known: a sign, a leaf, or a run of plain text. */
export type QueryPiece =
  | (Span & { kind: 'open' | 'close' | 'or' | 'and' | 'not'; text: string })
  | (Span & { kind: 'plain'; within?: WithinField })
  | (Span & { kind: 'gap' })
  | WordLeaf
  | ValueLeaf
  | PeriodLeaf
  | AddressLeaf;

/** A field as it was typed. */
export interface TypedField {
  field: QueryField;
  word: string;
}

/** How far a query is cut, and what was found on the way. */
export interface Cutter {
  query: string;
  at: number;
  context: GrammarContext;
  /** The brackets that are open, from the outermost, each with the field before it. */
  open: (TypedField | undefined)[];
  pieces: QueryPiece[];
  misread: Misread[];
}

/** What may stand at a place: takes it and moves on, or leaves everything as it is. */
export type CutRule = (cutter: Cutter) => boolean;

/** What a pattern finds right here. */
export function matchHere({ query, at }: Cutter, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(query) ?? undefined;
}

/** Whether a word may begin here. */
export function isWordStart({ query, at }: Cutter): boolean {
  return !/[\p{L}\p{N}\p{M}]$/u.test(query.slice(Math.max(0, at - 2), at));
}

/** Adds a piece and goes on behind it. */
export function take(cutter: Cutter, piece: QueryPiece): true {
  cutter.pieces.push(piece);
  cutter.at = piece.end;
  return true;
}

/** Notes that the text up to a place is not understood, and goes on behind it: no words are one run across it. */
export function leaveOut(
  cutter: Cutter,
  end: number,
  kind: 'near' | 'alone' | 'noValue' | 'emptyBrackets' | 'quotationMark' | 'noWord',
): true {
  note(cutter, end, { kind });
  return take(cutter, { kind: 'gap', start: cutter.at, end });
}

/** Notes that the text up to a place is not understood. */
export function note(
  { query, at, misread }: Cutter,
  end: number,
  what: Omit<Misread, 'start' | 'end' | 'text'>,
): void {
  misread.push({ ...what, start: at, end, text: query.slice(at, end) });
}

/** The field that everything here belongs to: that of the innermost brackets with one. */
export function fieldHere({ open }: Cutter): TypedField | undefined {
  return open.findLast((field) => field !== undefined);
}

/** What a word or phrase here has to be within. */
export function withinHere(cutter: Cutter): { within?: WithinField } {
  const { field, word = '' } = fieldHere(cutter) ?? {};
  return field === 'title' ? { within: { part: field, field: word } } : {};
}
