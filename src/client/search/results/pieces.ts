import { withBrackets } from '../../../model/text/brackets.ts';
import { tokensOf } from '../../../model/text/tokens.ts';

/** A run of words, marked where it is what was asked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Words as the index has them, together; of a marked one what touches it stays outside of the mark. */
export function piecesOf(words: readonly string[], isMarked: (index: number) => boolean): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, marked: boolean) => {
    const last = pieces.at(-1);
    if (text === '') return;
    if (last?.marked === marked) last.text += text;
    else pieces.push({ text, marked });
  };
  // What stands between this word and a marked one before it.
  let gap: string | undefined;
  for (const [index, word] of words.entries()) {
    const { before, inner, after } = isMarked(index) ? trimWord(word) : unmarked(word);
    const isMarkedHere = inner !== '';
    // Neighbours that are both marked are one to the reader, unless more than a space or a hyphen is between them.
    const isOne = isMarkedHere && gap !== undefined && together.test(gap + before);
    add((gap ?? '') + before, isOne);
    add(inner, true);
    gap = isMarkedHere ? after : undefined;
  }
  add(gap ?? '', false);
  return withoutEnd(bracketed(pieces));
}

// A mark takes along the bracket that ends what it has the beginning of.
function bracketed(pieces: readonly Piece[]): Piece[] {
  const own = pieces.map((piece) => ({ ...piece }));
  for (const [at, piece] of own.entries()) {
    const [before, after] = [own[at - 1], own[at + 1]];
    if (!piece.marked) continue;
    const lead = before?.text ?? '';
    const whole = lead + piece.text + (after?.text ?? '');
    const inner = { start: lead.length, end: lead.length + piece.text.length };
    const { start, end } = withBrackets(whole, inner);
    if (before) before.text = whole.slice(0, start);
    piece.text = whole.slice(start, end);
    if (after) after.text = whole.slice(end);
  }
  return own.filter(({ text }) => text !== '');
}

function withoutEnd(pieces: readonly Piece[]): Piece[] {
  const last = pieces.at(-1);
  const text = last?.text.trimEnd() ?? '';
  return [...pieces.slice(0, -1), ...(last && text ? [{ ...last, text }] : [])];
}

// White space alone, or signs without any.
const together = /^(?:\s*|\S+)$/u;

function unmarked(word: string) {
  return { before: word, inner: '', after: '' };
}

/** A word and the punctuation that touches it. */
export function trimWord(word: string): { before: string; inner: string; after: string } {
  const [, before = '', inner = ''] =
    /^([^\p{L}\p{N}\p{M}]*)(.*?)[^\p{L}\p{N}\p{M}]*$/su.exec(word) ?? [];
  if (inner === '') return { before: '', inner: word, after: '' };
  // Signs that are part of the word: `5%`.
  const tokens = tokensOf(word);
  const { start, end } = withBrackets(word, {
    start: Math.min(before.length, tokens[0]?.start ?? word.length),
    end: Math.max(before.length + inner.length, tokens.at(-1)?.end ?? 0),
  });
  return { before: word.slice(0, start), inner: word.slice(start, end), after: word.slice(end) };
}
