import type { PhrasingContent, Root } from 'mdast';
import type { Node, Parent } from 'unist';
import type { VFile } from 'vfile';
import { idPattern, passageIdPattern } from '../../model/records/ids.ts';
import type { TextPosition } from '../../model/reading/rendered-text.ts';
import { addFault, positionOf } from '../facts.ts';
import { pointIn, sourceOf } from '../tree/block-text.ts';
import { sectionSlug } from './remark-headings.ts';
import { SKIP, visit } from '../tree/visit.ts';

// With classes or fields it is a list of attributes, which a rule of markup tells.
const pinPattern = /\{#(?!\S+\s[^{}]*[.=])([^{}]*)\}\s*$/;
const strayPattern = /\{#(?![^{}\s]+\s[^{}]*[.=])[^{}]*\}/;

/**
 * Takes `{#id}` from the end of headings and passages and keeps it as `data.pin`.
 *
 * `## Recent talks {#talks}` in, `## Recent talks` with pin `talks` out; a line with nothing but
 * `{#p12}` pins the table, figure or code before it.
 */
export function remarkPins() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'footnoteDefinition') return SKIP;
      if (!canEndInPin(node) || !('children' in node) || !parent || index === undefined) return;
      const pin = takePin(node.children as PhrasingContent[]);
      if (pin === undefined) return;
      const pinned = findPinned(node, index, parent);
      const isHeading = node.type === 'heading';
      if (!(isHeading ? isSectionId(pin) : passageIdPattern.test(pin))) {
        const expected = isHeading
          ? 'words joined by hyphens that are not the id of a passage, a note or a part of the page'
          : 'a passage id such as `p12`';
        addFault(file, 'pin', node, `Unexpected pinned id \`${pin}\`, expected ${expected}.`);
      } else if (pinned) {
        pinned.data = { ...pinned.data, pin };
      } else reportStray(`{#${pin}}`, node, file);
      if (!isOnlyPin(node)) return;
      parent.children.splice(index, 1);
      return index;
    });
    reportStrayPins(tree, file);
  };
}

/** Reports pins that stand where they pin nothing. */
export function reportStrayPins(tree: Root, file: VFile): void {
  visit(tree, 'text', (node) => {
    const found = strayPattern.exec(node.value);
    if (!found) return;
    const at = pointIn(node, found.index, sourceOf(file)) ?? positionOf(node);
    reportStray(found[0], at, file);
  });
}

function canEndInPin({ type }: Node): boolean {
  return type === 'heading' || type === 'paragraph' || type === 'tableCell';
}

function reportStray(written: string, node: Node | TextPosition, file: VFile): void {
  const expected = 'it at the end of a passage, or after an empty line below a table';
  addFault(file, 'pin', node, `Unexpected place of \`${written}\`, expected ${expected}.`);
}

function takePin(children: PhrasingContent[]): string | undefined {
  const last = children.at(-1);
  if (last?.type !== 'text') return undefined;
  const start = last.value.lastIndexOf('{#');
  if (start < 0) return undefined;
  // Pandoc has both in one pair of braces.
  const braces = last.value
    .slice(start)
    .replace(/^\{#([^{}\s]+)\s+(lang=[^{}\s]+)\}\s*$/, '{$2} {#$1}');
  const found = pinPattern.exec(braces);
  if (!found) return undefined;
  const [, pin] = found;
  last.value = (last.value.slice(0, start) + braces.slice(0, found.index)).trimEnd();
  if (last.value === '' && children.length > 1) children.pop();
  return pin;
}

// The paragraph that opens a list item may lose its element, so the item keeps the pin.
function findPinned(node: Node, index: number, parent: Parent): Node | undefined {
  if (node.type === 'tableCell') return undefined;
  if (isOnlyPin(node)) {
    const before = parent.children[index - 1];
    return before && ['table', 'paragraph', 'code'].includes(before.type) ? before : undefined;
  }
  return parent.type === 'listItem' && index === 0 ? parent : node;
}

function isOnlyPin(node: Node & { children?: readonly Node[] }): boolean {
  const [only, ...others] = node.children ?? [];
  const isEmpty = only?.type === 'text' && 'value' in only && only.value === '';
  return node.type === 'paragraph' && others.length === 0 && isEmpty;
}

// An id that a heading's wording could have given it.
function isSectionId(pin: string): boolean {
  return idPattern.test(pin) && sectionSlug(pin) === pin;
}
