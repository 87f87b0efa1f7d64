import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { reportInnerNotes, takeInlineNotes } from './inline-notes.ts';
import { SKIP, visit } from '../tree/visit.ts';

/**
 * Makes notes of those that stand in the text, as Pandoc has them: `word^[Said in *The Times*.]`.
 *
 * Each becomes a call and a definition at the end, as if the author had written `[^label]`.
 */
export function remarkInlineNotes() {
  return (tree: Root, file: VFile): void => {
    if (!String(file.value).includes('^[')) return;
    visit(tree, (node) => {
      if (node.type === 'footnoteDefinition') {
        if (node.data?.inline === undefined) reportInnerNotes(node, file);
        return SKIP;
      }
      if ('children' in node && node.children.some(({ type }) => type === 'text')) {
        takeInlineNotes(tree, node, file);
      }
      return undefined;
    });
  };
}
