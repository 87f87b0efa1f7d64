import type { Span } from '../../../model/text/span.ts';
import { cutQuery } from './cut-query.ts';
import type { GrammarContext, QueryPiece } from './cutter.ts';
import type {
  Misread,
  NameLeaf,
  QueryLeaf,
  QueryNode,
  WithinField,
  WordLeaf,
} from './query-tree.ts';

/** What parsing needs to know beside the query. */
export interface ParseContext extends GrammarContext {
  /** The words and names in a part of the query that is plain text. */
  leavesIn: (part: Span & { within?: WithinField }) => (WordLeaf | NameLeaf)[];
}

/** A query as it is understood; no tree where it asks for nothing. */
export interface ParsedQuery {
  tree: QueryNode | undefined;
  /** What is not understood, in its order. */
  misread: Misread[];
}

type Token = Exclude<QueryPiece, { kind: 'plain' | 'gap' }> | QueryLeaf;
type Sign = Extract<Token, { kind: 'open' | 'close' | 'or' | 'and' | 'not' }>;

// Deeper brackets count for nothing: nobody types them.
const deepest = 50;

/**
 * Parses a clean query. A minus or `NOT` binds what follows it, then `AND` binds more than `OR` as in library
 * catalogues, and what only stands beside each other binds least, as on the web: `a OR b c` is (a or b) and c.
 */
export function parseQuery(query: string, context: ParseContext): ParsedQuery {
  const { pieces, misread } = cutQuery(query, context);
  const tokens = pieces.flatMap((piece): Token[] => {
    if (piece.kind === 'gap') return [];
    return piece.kind === 'plain' ? context.leavesIn(piece) : [piece];
  });
  const parser: Parser = { tokens, at: 0, depth: 0, misread };
  const parts: QueryNode[] = [];
  while (parser.at < tokens.length) {
    const part = parseAll(parser);
    if (part) parts.push(part);
    // A bracket that nothing opened.
    const stray = tokens[parser.at];
    if (stray && isSign(stray)) missSign(parser, stray);
    parser.at++;
  }
  misread.sort((one, other) => one.start - other.start);
  return { tree: groupOf('all', parts), misread };
}

interface Parser {
  tokens: readonly Token[];
  at: number;
  depth: number;
  misread: Misread[];
}

function parseAll(parser: Parser): QueryNode | undefined {
  const parts: QueryNode[] = [];
  for (let next = here(parser); next && next.kind !== 'close'; next = here(parser)) {
    const before = parser.at;
    const part = parseChoice(parser);
    if (part) parts.push(part);
    if (parser.at === before) parser.at++;
  }
  return groupOf('all', parts);
}

function parseChoice(parser: Parser): QueryNode | undefined {
  return parseJoined(parser, 'or', (one) => parseJoined(one, 'and', parseOne));
}

function parseJoined(
  parser: Parser,
  sign: 'or' | 'and',
  parse: (parser: Parser) => QueryNode | undefined,
): QueryNode | undefined {
  const parts = [parse(parser)];
  for (let next = here(parser); next?.kind === sign; next = here(parser)) {
    parser.at++;
    const part = parse(parser);
    if (!part || !parts.at(-1)) missSign(parser, next);
    parts.push(part);
  }
  const found = parts.filter((part) => part !== undefined);
  return groupOf(sign === 'or' ? 'any' : 'all', found);
}

function parseOne(parser: Parser): QueryNode | undefined {
  const token = here(parser);
  if (!token) return undefined;
  if (!isSign(token)) {
    parser.at++;
    return token;
  }
  if (token.kind === 'not') return parseNegation(parser, token);
  return token.kind === 'open' ? parseBrackets(parser, token) : undefined;
}

function parseNegation(parser: Parser, sign: Sign): QueryNode | undefined {
  parser.at++;
  // Not by a call for each: a query may be nothing else.
  if (here(parser)?.kind === 'not') {
    missSign(parser, sign);
    return undefined;
  }
  const of = parseOne(parser);
  if (of) return { kind: 'not', of };
  missSign(parser, sign);
  return undefined;
}

function parseBrackets(parser: Parser, sign: Sign): QueryNode | undefined {
  parser.at++;
  if (parser.depth >= deepest) {
    missSign(parser, sign);
    return undefined;
  }
  parser.depth++;
  const inner = parseAll(parser);
  parser.depth--;
  if (here(parser)?.kind === 'close') parser.at++;
  else missSign(parser, sign);
  return inner;
}

function missSign(parser: Parser, { kind, text, start, end }: Sign): void {
  const isBracket = kind === 'open' || kind === 'close';
  parser.misread.push({ kind: isBracket ? 'bracket' : 'alone', text, start, end });
}

function here({ tokens, at }: Parser): Token | undefined {
  return tokens[at];
}

function isSign(token: Token): token is Sign {
  return ['open', 'close', 'or', 'and', 'not'].includes(token.kind);
}

/** A group of parts; those of the same kind within it are its own. */
function groupOf(kind: 'all' | 'any', parts: readonly QueryNode[]): QueryNode | undefined {
  const of = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  return of.length > 1 ? { kind, of } : of[0];
}
