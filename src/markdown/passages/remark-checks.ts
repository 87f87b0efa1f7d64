import type { Blockquote, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { addFault } from '../facts.ts';
import { pieceOf, sourceOf } from '../tree/block-text.ts';
import { visit } from '../tree/visit.ts';

const marker = /^\[!check\][ \t]*(?:\n|$)/i;

/**
 * Makes a check of a quotation whose first line is `[!CHECK]`: the site's own words on what stands before it.
 *
 * GitHub's form of alerts, so that an editor shows it as a box too. In any language the sign is the same.
 */
export function remarkChecks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'blockquote', (quotation, index, parent) => {
      if (index === undefined || !takeMarker(quotation, file)) return;
      if (quotation.children.length === 0) {
        const message =
          'Unexpected check without words, expected what was found, in the lines below.';
        addFault(file, 'check', quotation, message);
      }
      if (parent !== tree || !followsPassage(tree.children, index)) {
        const message =
          'Unexpected place of a check, expected it behind the passage that it checks, in the same section and not within a list or quotation.';
        addFault(file, 'check', quotation, message);
      }
      quotation.data = { ...quotation.data, isCheck: true };
    });
  };
}

function takeMarker(quotation: Blockquote, file: VFile): boolean {
  const [first] = quotation.children;
  const words = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || words?.type !== 'text') return false;
  const [written] = marker.exec(words.value) ?? [];
  if (written === undefined) return false;
  const rest = pieceOf(words, written.length, undefined, sourceOf(file));
  first.children.splice(0, 1, ...(rest.value === '' ? [] : [rest]));
  beginAt(first);
  if (first.children.length === 0) quotation.children.shift();
  return true;
}

// So that its faults are told where its words begin.
function beginAt(paragraph: Paragraph): void {
  const start = paragraph.children[0]?.position?.start;
  if (start && paragraph.position) paragraph.position = { ...paragraph.position, start };
}

function followsPassage(blocks: readonly RootContent[], index: number): boolean {
  const before = blocks
    .slice(0, index)
    .findLast(({ type }) => type !== 'footnoteDefinition' && type !== 'definition');
  return before !== undefined && before.type !== 'heading' && before.type !== 'thematicBreak';
}
