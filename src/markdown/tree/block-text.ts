import type { Heading, Paragraph, PhrasingContent, TableCell, Text } from 'mdast';
import type { CaptionNode } from './syntax-tree.ts';
import { isNoteLink } from './note-link.ts';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { TextPosition } from '../../model/reading/rendered-text.ts';
import { notWords } from '../../markup/block.ts';
import { withoutCharacters } from '../../markup/word-escapes.ts';
import { withoutAddresses } from '../../markup/without-addresses.ts';
import { isStandIn } from '../../model/text/stand-ins.ts';

/** The text of a block as rules of markup look at it, and the nodes its words are from. */
export interface BlockText {
  text: string;
  parts: { start: number; node: Text }[];
}

/** Reads a block's words; what is code, an image, a call of a note, a citation, a pin or an address counts as none. */
export function blockTextOf(block: Paragraph | Heading | TableCell | CaptionNode): BlockText {
  const read: BlockText = { text: '', parts: [] };
  for (const child of block.children) addWords(child, read);
  read.text = withoutOtherParts(read.text);
  return read;
}

function withoutOtherParts(text: string): string {
  const words = withoutAddresses(text);
  return /[@{]/.test(words) ? words.replace(otherParts, cover) : words;
}

// Citations and pins have checks of their own.
const otherParts = /\[(?:[^[\]@]*\s)?@[^[\]]*\]|\{#(?![^{}\s]+\s[^{}]*[.=])[^{}]*\}/g;

function cover(found: string): string {
  return notWords.repeat(found.length);
}

function addWords(node: PhrasingContent, read: BlockText): void {
  if (node.type === 'text') {
    read.parts.push({ start: read.text.length, node });
    read.text += node.value;
  } else if (node.type === 'break') read.text += '\n';
  else if (node.type === 'link' && isNoteLink(node)) read.text += notWords;
  else if (node.type === 'address') read.text += notWords.repeat(node.value.length);
  else if ('children' in node) for (const child of node.children) addWords(child, read);
  else read.text += notWords;
}

/** The source as the parser counts in it: without a byte order mark. */
export function sourceOf(file: VFile): string {
  return String(file.value).replace(/^\uFEFF/, '');
}

/** Where in the source a character of a block's text stands. */
export function sourcePosition(
  { parts }: BlockText,
  index: number,
  source: string,
): TextPosition | undefined {
  const part = parts[partAt(parts, index)];
  return part && pointIn(part.node, index - part.start, source);
}

function partAt(parts: BlockText['parts'], index: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where in the source a character of a text stands. */
export function pointIn(node: Text, index: number, source: string): Point | undefined {
  const { position, value } = node;
  if (!position) return undefined;
  const { line, column, offset } = position.start;
  // What is read by itself, as captions are, knows its lines alone.
  if (offset === undefined) return { line, column: column + index };
  const known = askedOf(node, offset);
  const from = known.findLast(({ read }) => read <= index) ?? {
    read: 0,
    point: { line, column, offset },
  };
  const end = sourceOffset(value, from.read, index, source, from.point.offset);
  const lines = source.slice(from.point.offset, end).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  const point = {
    line: from.point.line + lines.length - 1,
    column: lines.length > 1 ? last + 1 : from.point.column + last,
    offset: end,
  };
  if (index > (known.at(-1)?.read ?? -1)) known.push({ read: index, point });
  return { ...point };
}

interface Asked {
  read: number;
  point: { line: number; column: number; offset: number };
}

// Where questions about a text were answered: the next one goes on from there, since from the beginning each time would take too long.
const asked = new WeakMap<Text, { value: string; start: number; answers: Asked[] }>();

function askedOf(node: Text, start: number): Asked[] {
  const known = asked.get(node);
  if (known?.value === node.value && known.start === start) return known.answers;
  const answers: Asked[] = [];
  asked.set(node, { value: node.value, start, answers });
  return answers;
}

// The parser took away backslashes, the marks of quotations and the indentation of lines.
function sourceOffset(
  value: string,
  from: number,
  index: number,
  source: string,
  start: number,
): number {
  let at = start;
  for (let read = from; read < index; read++) {
    const character = value[read] ?? '';
    const sign = source[at] ?? '';
    const [reference] =
      (sign === '&' && /^&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i.exec(source.slice(at, at + 40))) || [];
    const isLineEnd =
      character === '\n' || (/[ \t\n]/.test(sign) && /^[ \t]*\n/.test(source.slice(at, at + 80)));
    if (isLineEnd) at = lineAfter(source, at);
    else if (reference && !value.startsWith(reference, read)) at += reference.length;
    else at += isStandIn(character) ? 2 : 1;
  }
  return at;
}

function lineAfter(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  if (end < 0) return at + 1;
  const [margin = ''] = /^[ \t>]*/.exec(source.slice(end + 1, end + 400)) ?? [];
  return end + 1 + margin.length;
}

/** A part of a text, which knows where it begins. */
export function pieceOf(node: Text, begin: number, end: number | undefined, source: string): Text {
  const value = node.value.slice(begin, end);
  const start = begin === 0 ? node.position?.start : pointIn(node, begin, source);
  return { type: 'text', value, ...(start && { position: { start, end: start } }) };
}

/** Takes characters out of the words of a block, at places of its text. */
export function takeOut({ parts }: BlockText, places: readonly number[]): void {
  for (const place of places.toReversed()) {
    const part = parts.findLast(({ start }) => start <= place);
    if (part) part.node.value = withoutCharacters(part.node.value, [place - part.start]);
  }
}
