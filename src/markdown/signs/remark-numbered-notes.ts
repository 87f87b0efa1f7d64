import type { List, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { addFault, positionOf } from '../facts.ts';
import { blockTextOf, sourceOf, sourcePosition } from '../tree/block-text.ts';
import { visit } from '../tree/visit.ts';

/**
 * Reports notes that became a list of numbers at the end of a text, `(1) The source`, and their calls, `word (1)`.
 *
 * Each number of the list has to stand behind a word of the text: before one, as in `(1) peace, (2) order`, it counts points.
 */
export function remarkNumberedNotes() {
  return (tree: Root, file: VFile): void => {
    const { notes, from } = notesAtEnd(tree.children);
    if (notes.length === 0) return;
    const calls = callsIn({ type: 'root', children: tree.children.slice(0, from) }, file);
    if (!notes.every((_, index) => calls.has(index + 1))) return;
    for (const [number, at] of calls) {
      if (number > notes.length) continue;
      const message = `Unexpected \`(${number})\` behind a word, expected a call of a note, \`[^label]\`.`;
      addFault(file, 'note-lost', at, message);
    }
    const message = `Unexpected list of ${notes.length} notes at the end, expected each as \`[^label]: …\`.`;
    if (notes[0]) addFault(file, 'note-lost', notes[0], message);
  };
}

interface AtEnd {
  /** The paragraphs or items in which the notes stand, one for each. */
  notes: RootContent[];
  /** The first block of them. */
  from: number;
}

const numberAtStart = /^\(([\d٠-٩]{1,3})\)[ \t]/gm;

// Paragraphs of which each line begins with the next number, or a list, behind all other blocks.
function notesAtEnd(blocks: readonly RootContent[]): AtEnd {
  const last = blocks.findLastIndex(({ type }) => type !== 'footnoteDefinition');
  const block = blocks[last];
  if (block?.type === 'list' && isCounted(block)) {
    return { notes: block.children.map(() => block), from: last };
  }
  let from = last + 1;
  const notes: Paragraph[] = [];
  for (; from > 0; from--) {
    const before = blocks[from - 1];
    const numbers = before?.type === 'paragraph' ? numbersOf(before) : [];
    if (before?.type !== 'paragraph' || numbers.length === 0) break;
    notes.unshift(...numbers.map(() => before));
  }
  const numbers = blocks
    .slice(from, last + 1)
    .flatMap((one) => (one.type === 'paragraph' ? numbersOf(one) : []));
  return numbers.every((number, index) => number === index + 1)
    ? { notes, from }
    : { notes: [], from };
}

function isCounted({ ordered, start }: List): boolean {
  return ordered === true && start === 1;
}

function numbersOf(paragraph: Paragraph): number[] {
  const [first] = paragraph.children;
  if (first?.type !== 'text' || !first.value.startsWith('(')) return [];
  return [...blockTextOf(paragraph).text.matchAll(numberAtStart)].map(([, number = '']) =>
    numberOf(number),
  );
}

const call =
  /(?<=[\p{L}\p{M}\d»”"')][.،؛,؟?!]?|[\p{L}\p{M}\d»”"'] )\(([\d٠-٩]{1,3})\)(?=[\s.,;:!?،؛؟»”"]|$)/gu;

function callsIn(tree: Root, file: VFile) {
  const calls = new Map<number, { line: number; column: number }>();
  visit(tree, ['paragraph', 'tableCell', 'heading'], (node) => {
    if (node.type !== 'paragraph' && node.type !== 'tableCell' && node.type !== 'heading') return;
    const read = blockTextOf(node);
    for (const { index, 1: number = '' } of read.text.matchAll(call)) {
      const at = sourcePosition(read, index, sourceOf(file)) ?? positionOf(node);
      if (!calls.has(numberOf(number))) calls.set(numberOf(number), at);
    }
  });
  return calls;
}

function numberOf(written: string): number {
  return Number(written.replace(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15)));
}
