import type { Nodes, Root, Text } from 'mdast';
import type { Language } from '../../model/language/language.ts';
import { call } from './set-marks.ts';
import { type LinePiece, setLine, setTypography, thing } from './typography.ts';

const lines: readonly string[] = ['paragraph', 'heading', 'caption', 'tableCell'];

/**
 * Makes the words of a text typographic, a block at a time, so that marks see what stands around them.
 *
 * What the author says is in another language has the marks of that one.
 */
export function remarkTypography(language: Language) {
  return () =>
    (tree: Root): void =>
      setNode(tree, language);
}

function setNode(node: Nodes, around: Language): void {
  const language = languageOf(node) ?? around;
  const set = (text: string) => setTypography(text, language);
  if (lines.includes(node.type)) setBlock(node, language);
  if (node.type === 'image' && node.alt) node.alt = set(node.alt);
  else if (node.type === 'link' && node.title) node.title = set(node.title);
  else if (node.type === 'citation') {
    for (const item of node.citation.items) {
      if (item.suffix) item.suffix = set(item.suffix);
      for (const one of item.locators ?? []) one.value = set(one.value);
    }
  }
  if ('children' in node) for (const child of node.children) setNode(child, language);
}

function languageOf({ data }: Nodes): Language | undefined {
  const lang = data && 'hProperties' in data ? data.hProperties?.['lang'] : undefined;
  return typeof lang === 'string' ? lang : undefined;
}

interface Piece extends LinePiece {
  node?: Text;
}

function setBlock(block: Nodes, language: Language): void {
  const pieces: Piece[] = [];
  if ('children' in block) for (const child of block.children) collect(child, block, pieces);
  setLine(pieces, language).forEach((text, index) => {
    const node = pieces[index]?.node;
    if (node) node.value = text;
  });
}

function collect(node: Nodes, parent: Nodes, pieces: Piece[], around?: Language): void {
  const language = languageOf(node) ?? around;
  if ('children' in node) {
    for (const child of node.children) collect(child, node, pieces, language);
  } else if (node.type === 'text' && !isWrittenAddress(node, parent)) {
    pieces.push({ text: node.value, language, node });
  } else if (node.type === 'footnoteReference') pieces.push({ text: call, language });
  else pieces.push({ text: node.type === 'break' ? '\n' : thing, language });
}

// An address, or a part of it, is to be read and copied as it is: `[example.org/a--b](https://example.org/a--b/)`.
function isWrittenAddress({ value }: Text, parent: Nodes): boolean {
  return parent.type === 'link' && /[./]/.test(value) && parent.url.includes(value);
}
