import { cutDate, cutRange } from './cut-dates.ts';
import { cutField, cutValue } from './cut-fields.ts';
import {
  cutAddress,
  cutBracket,
  cutNegation,
  cutOperator,
  cutQuoted,
  cutSpace,
} from './cut-signs.ts';
import { cutPlainWord, cutWord } from './cut-words.ts';
import type { Cutter, CutRule, GrammarContext, QueryPiece } from './cutter.ts';
import type { Misread } from './query-tree.ts';

const rules: readonly CutRule[] = [
  ...[cutSpace, cutPlainWord, cutBracket, cutOperator, cutNegation],
  ...[cutValue, cutAddress, cutQuoted, cutField, cutRange, cutDate, cutWord],
];

/** Cuts a clean query into pieces: every word of it is in one of them or in what is not understood. */
export function cutQuery(
  query: string,
  context: GrammarContext,
): { pieces: QueryPiece[]; misread: Misread[] } {
  const cutter: Cutter = { query, at: 0, context, open: [], pieces: [], misread: [] };
  while (cutter.at < query.length) rules.some((rule) => rule(cutter));
  const { pieces, misread } = cutter;
  return { pieces: joinPlain(withoutIdleBrackets(pieces, misread)), misread };
}

// Where nothing is joined or negated, brackets are what they are in any text: `S/RES/2254 (2015)`.
function withoutIdleBrackets(pieces: readonly QueryPiece[], misread: Misread[]): QueryPiece[] {
  const isOperator = ({ kind }: QueryPiece) => kind === 'or' || kind === 'and' || kind === 'not';
  if (pieces.some(isOperator)) return [...pieces];
  const open: Bracket[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'open') open.push(piece);
    else if (piece.kind === 'close' && open.pop() === undefined) misread.push(missed(piece));
  }
  misread.push(...open.map(missed));
  return pieces.filter(({ kind }) => kind !== 'open' && kind !== 'close');
}

type Bracket = Extract<QueryPiece, { kind: 'open' | 'close' | 'and' | 'or' | 'not' }>;

function missed({ text, start, end }: Bracket): Misread {
  return { kind: 'bracket', text, start, end };
}

// Names may be in a run of plain words, whatever signs are between these.
function joinPlain(pieces: readonly QueryPiece[]): QueryPiece[] {
  const joined: QueryPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isMore =
      last?.kind === 'plain' &&
      piece.kind === 'plain' &&
      last.within?.field === piece.within?.field;
    if (isMore) joined[joined.length - 1] = { ...last, end: piece.end };
    else joined.push(piece);
  }
  return joined;
}
