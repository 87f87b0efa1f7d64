import type { Link, PhrasingContent, Root } from 'mdast';
import type { Parent } from 'unist';
import type { VFile } from 'vfile';
import { addFault } from '../facts.ts';
import { visit } from '../tree/visit.ts';

/**
 * Reports calls of notes and citations within links, which HTML cannot hold, and puts them behind the link.
 *
 * So it does with calls in the text of an image, which nobody would see: `![a map[^src]](map.png)`.
 */
export function remarkNesting() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'link', (link, index, parent) => {
      const inner = takeInner(link);
      if (inner.length === 0 || !parent || index === undefined) return;
      for (const node of inner) {
        const message = `Unexpected ${nameOf(node)} within the link to \`${link.url}\`, expected it behind the link.`;
        addFault(file, 'note-misplaced', node, message);
      }
      const kept = link.children.length > 0 ? [link] : [];
      (parent as Parent).children.splice(index, 1, ...kept, ...inner);
      return index + kept.length + inner.length;
    });
    visit(tree, 'image', (image) => {
      const { start, end } = image.position ?? {};
      const source = String(file.value).slice(start?.offset ?? 0, end?.offset ?? 0);
      const [call] = /(?<!\\)\[\^[^\]\s]+\]/.exec(source.split('](', 1)[0] ?? '') ?? [];
      if (call === undefined) return;
      const message = `Unexpected call \`${call}\` in the text of the image \`${image.url}\`, expected it behind the image.`;
      addFault(file, 'note-misplaced', image, message);
    });
  };
}

function takeInner(link: Link): PhrasingContent[] {
  const taken: PhrasingContent[] = [];
  visit(link, ['footnoteReference', 'citation'], (node, index, parent) => {
    if (!parent || index === undefined) return;
    parent.children.splice(index, 1);
    taken.push(node);
    return index;
  });
  return taken;
}

function nameOf(node: PhrasingContent): string {
  if (node.type === 'footnoteReference') return `call \`[^${node.label ?? node.identifier}]\``;
  return `citation \`${node.type === 'citation' ? node.value : ''}\``;
}
