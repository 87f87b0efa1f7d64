import type { Nodes, Root, Text } from 'mdast';
import type { Language } from '../../model/language/language.ts';
import { call, setLine, setTypography, thing } from './typography.ts';
import { visit } from '../tree/visit.ts';

const lines: readonly string[] = ['paragraph', 'heading', 'caption', 'tableCell'];

/** Makes the words of a text typographic, a block at a time, so that marks see what stands around them. */
export function remarkTypography(language: Language) {
  return () =>
    (tree: Root): void => {
      const set = (text: string) => setTypography(text, language);
      visit(tree, (node) => {
        if (lines.includes(node.type)) setBlock(node, language);
        else if (node.type === 'image' && node.alt) node.alt = set(node.alt);
        else if (node.type === 'link' && node.title) node.title = set(node.title);
        else if (node.type === 'citation') {
          for (const item of node.citation.items) {
            if (item.suffix) item.suffix = set(item.suffix);
            for (const one of item.locators ?? []) one.value = set(one.value);
          }
        }
      });
    };
}

function setBlock(block: Nodes, language: Language): void {
  const texts: (Text | undefined)[] = [];
  const pieces: string[] = [];
  collect(block, undefined, texts, pieces);
  setLine(pieces, language).forEach((piece, index) => {
    const text = texts[index];
    if (text) text.value = piece;
  });
}

function collect(
  node: Nodes,
  parent: Nodes | undefined,
  texts: (Text | undefined)[],
  pieces: string[],
): void {
  const isOwn = node.type === 'text' && !isWrittenAddress(node, parent);
  if ('children' in node) {
    for (const child of node.children) collect(child, node, texts, pieces);
    return;
  }
  texts.push(isOwn ? node : undefined);
  if (isOwn) pieces.push(node.value);
  else if (node.type === 'footnoteReference') pieces.push(call);
  else pieces.push(node.type === 'break' ? '\n' : thing);
}

// An address, or a part of it, is to be read and copied as it is: `[example.org/a--b](https://example.org/a--b/)`.
function isWrittenAddress({ value }: Text, parent: Nodes | undefined): boolean {
  return parent?.type === 'link' && /[./]/.test(value) && parent.url.includes(value);
}
