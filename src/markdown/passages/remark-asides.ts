import type { Blockquote, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { AsideKind } from '../../model/reading/rendered-text.ts';
import { addFault } from '../facts.ts';
import { pieceOf, sourceOf } from '../tree/block-text.ts';
import { visit } from '../tree/visit.ts';

const marker = /^\[!(check|later)\][ \t]*(?:\n|$)/i;

/**
 * Makes an aside of a quotation whose first line is `[!CHECK]` or `[!LATER]`: the site's own words on what stands before it.
 *
 * GitHub's form of alerts, so that an editor shows it as a box too. The signs are the same in all languages.
 */
export function remarkAsides() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'blockquote', (quotation, index, parent) => {
      const aside = takeMarker(quotation, file);
      if (index === undefined || !aside) return;
      const sign = `[!${aside.toUpperCase()}]`;
      if (quotation.children.length === 0) {
        const message = `Unexpected \`${sign}\` without words, expected them in the lines below.`;
        addFault(file, 'aside', quotation, message);
      }
      if (parent !== tree || !followsPassage(tree.children, index)) {
        const message = `Unexpected place of \`${sign}\`, expected it behind the passage that it is about, in the same section and not within a list or quotation.`;
        addFault(file, 'aside', quotation, message);
      }
      quotation.data = { ...quotation.data, aside };
    });
  };
}

function takeMarker(quotation: Blockquote, file: VFile): AsideKind | undefined {
  const [first] = quotation.children;
  const words = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || words?.type !== 'text') return undefined;
  const [written, kind] = marker.exec(words.value) ?? [];
  if (written === undefined) return undefined;
  const rest = pieceOf(words, written.length, undefined, sourceOf(file));
  first.children.splice(0, 1, ...(rest.value === '' ? [] : [rest]));
  beginAt(first);
  if (first.children.length === 0) quotation.children.shift();
  return kind?.toLowerCase() === 'later' ? 'later' : 'check';
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
