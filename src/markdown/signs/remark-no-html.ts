import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { addFault } from '../facts.ts';
import { visit } from '../tree/visit.ts';

/** Reports raw HTML and turns it into plain text, so that nothing is lost and nothing gets through. */
export function remarkNoHtml() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'html', (node, index, parent) => {
      const start = node.value.split('\n', 1)[0] ?? '';
      addFault(file, 'raw-html', node, `Unexpected HTML \`${start}\`, expected Markdown.`);
      if (!parent || index === undefined) return;
      const text = { type: 'text' as const, value: node.value };
      parent.children[index] =
        parent.type === 'root' ||
        parent.type === 'blockquote' ||
        parent.type === 'listItem' ||
        parent.type === 'footnoteDefinition'
          ? { type: 'paragraph', children: [text] }
          : text;
    });
  };
}
