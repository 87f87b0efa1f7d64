import type {
  Heading,
  Link,
  ListItem,
  Paragraph,
  Root,
  Table,
  TableCell,
  ThematicBreak,
} from 'mdast';
import type { Node, Parent } from 'unist';
import type { VFile } from 'vfile';
import type { TextPosition } from '../../model/reading/rendered-text.ts';
import { mention } from '../../markup/bare-citation.ts';
import type { Block } from '../../markup/block.ts';
import { findMarkup } from '../../markup/find-markup.ts';
import { withoutJoinedLetters } from '../../markup/joined-letters.ts';
import { withoutAddresses } from '../../markup/without-addresses.ts';
import { withoutEscapedWords, wordEscapes } from '../../markup/word-escapes.ts';
import { blockTextOf, sourceOf, sourcePosition, takeOut } from '../tree/block-text.ts';
import { addFault, factsOf, positionOf } from '../facts.ts';
import { checkCitationWords } from './check-citation-words.ts';
import { checkCode } from './check-code.ts';
import { checkAroundLink, checkEmphasis, checkStrong } from './check-emphasis.ts';
import { checkList } from './check-list.ts';
import { checkUnderlined } from './check-underlined.ts';
import type { CaptionNode } from '../tree/syntax-tree.ts';
import { isNoteLink } from '../tree/note-link.ts';
import { visit } from '../tree/visit.ts';
import { wordsOf } from '../tree/words-of.ts';

/**
 * Reports what looks like markup and is none here, in every block, and records each `@name`.
 *
 * Comes before the plugins that find citations in texts, while nodes still know where they stand.
 */
export function remarkMarkup() {
  return (tree: Root, file: VFile): void => {
    const source = sourceOf(file);
    visit(tree, (node, index, parent) => {
      if (node.type === 'image' && node.alt) checkAlt(node.alt, node, file);
      else if (node.type === 'thematicBreak') checkRule(node, source, file);
      else if (node.type === 'table') checkRows(node, file);
      else if (node.type === 'strong') checkStrong(node, source, file);
      else if (node.type === 'emphasis') checkEmphasis(node, source, file);
      else if (node.type === 'list') checkList(node, source, file);
      else if (node.type === 'listItem') checkItem(node, file);
      else if (node.type === 'link') {
        checkAroundLink(node, index, parent, file);
        checkLink(node, file);
      } else if (node.type === 'code' || node.type === 'inlineCode') checkCode(node, source, file);
      else if (isBlock(node)) {
        if (node.type === 'heading') checkUnderlined(node, source, file);
        checkCitationWords(node, source, file);
        const read = blockTextOf(node);
        const block = { text: read.text, ...kindOf(node, index, parent, source) };
        const escapes = wordEscapes(block);
        block.text = withoutEscapedWords(block.text, escapes);
        checkBlock(block, (at) => sourcePosition(read, at, source) ?? positionOf(node), file);
        takeOut(read, escapes);
      }
    });
  };
}

type BlockNode = Paragraph | Heading | TableCell | CaptionNode;

function isBlock(node: Node): node is BlockNode {
  const { type } = node;
  return type === 'paragraph' || type === 'heading' || type === 'tableCell' || type === 'caption';
}

function kindOf(
  { type, position }: BlockNode,
  index = 0,
  parent: Parent | undefined,
  source: string,
): Omit<Block, 'text'> {
  if (type === 'tableCell') return { kind: 'cell' };
  if (type === 'heading') {
    return { kind: type, isUnderlined: source[position?.start.offset ?? 0] !== '#' };
  }
  const around = [parent?.children[index - 1], parent?.children[index + 1]];
  return {
    kind: type,
    opensItem: parent?.type === 'listItem' && index === 0,
    besideTable: around.some((node) => node?.type === 'table'),
  };
}

// The text of an image has no markup in it.
function checkAlt(text: string, image: Node, file: VFile): void {
  if (/\^\[[^\]]*\]/.test(text)) {
    const message = 'Unexpected note `^[…]` in the text of an image, expected it behind the image.';
    addFault(file, 'note-misplaced', image, message);
    return;
  }
  const [size] = /\|\s*\d+(?:x\d+)?\s*$/.exec(text) ?? [];
  if (size !== undefined) {
    const message = `Unexpected size \`${size.trim()}\` in the text of an image, expected what it shows.`;
    addFault(file, 'attribute-list', image, message);
    return;
  }
  const block = { text: withoutAddresses(text), kind: 'caption' } as const;
  const { line, column } = positionOf(image);
  const isOneLine = sourceOf(file).startsWith(`![${text}]`, image.position?.start.offset);
  checkBlock(block, (at) => ({ line, column: isOneLine ? column + 2 + at : column }), file);
}

// It would be a passage without words, with an address for good.
function checkItem(item: ListItem, file: VFile): void {
  if (item.children.length > 0) return;
  const message = 'Unexpected item without words in a list, expected words, or no such line.';
  addFault(file, 'list-unread', item, message);
}

function checkLink(link: Link, file: VFile): void {
  if (link.children.length === 0) {
    const message = `Unexpected link to \`${link.url}\` without words, expected \`[words](${link.url})\`.`;
    addFault(file, 'link-undefined', link, message);
  }
  if (!isNoteLink(link)) return;
  const message = `Unexpected link “${wordsOf(link)}” to \`${link.url}\`, expected a call of a note, \`[^label]\`, and its text at the end.`;
  addFault(file, 'note-lost', link, message);
}

// Below the heads of Pandoc's simple tables stands a line of hyphens for each column.
function checkRule(node: ThematicBreak, source: string, file: VFile): void {
  const { start, end } = node.position ?? {};
  const line = source.slice(start?.offset, end?.offset);
  if (!/--\s+--/.test(line)) return;
  const message = `Unexpected line \`${line.trim()}\`, expected a table with a line of \`|---|---|\` below its heads.`;
  addFault(file, 'table-unread', node, message);
}

// GFM leaves out what a row has more than its table has heads.
function checkRows({ children: [head, ...rows] }: Table, file: VFile): void {
  const columns = head?.children.length ?? 0;
  for (const row of rows) {
    const beyond = row.children.slice(columns).find((cell) => wordsOf(cell) !== '');
    if (!beyond) continue;
    const message = `Unexpected cell “${wordsOf(beyond)}” in a table of ${columns} columns, expected as many cells in every line as in the first.`;
    addFault(file, 'table-unread', beyond, message);
  }
}

function checkBlock(block: Block, positionAt: (index: number) => TextPosition, file: VFile): void {
  const found = findMarkup(block);
  for (const { rule, index, message } of found) addFault(file, rule, positionAt(index), message);
  if (!block.text.includes('@')) return;
  for (const { index, 1: id = '' } of withoutJoinedLetters(block.text).matchAll(mention)) {
    if (found.some((other) => index >= other.index && index < other.index + other.length)) continue;
    factsOf(file).mentions.push({ id, ...positionAt(index) });
  }
}
