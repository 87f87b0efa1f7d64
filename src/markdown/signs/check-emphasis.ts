import type { Emphasis, Link, Nodes, Strong } from 'mdast';
import type { Node, Parent } from 'unist';
import type { VFile } from 'vfile';
import { addFault } from '../facts.ts';
import { wordsOf } from '../tree/words-of.ts';

const expected =
  'expected signs that touch the words they emphasise, with a space or a mark outside.';

/** Reports strong words that are none: within others, and switches of wikis such as `__TOC__`. */
export function checkStrong({ children, position }: Strong, source: string, file: VFile): void {
  // In `قالت **«الجزيرة»**إنها و**«القدس»** ثم` the second signs open again instead of closing.
  const inner = children.find(({ type }) => type === 'strong');
  if (inner) {
    const message = `Unexpected strong words “${shortened(inner)}” within strong words, ${expected}`;
    addFault(file, 'emphasis-unread', inner, message);
  }
  const written = source.slice(position?.start.offset, position?.end.offset);
  if (!position || !/^__(?:NO|FORCE)?(?:TOC|EDITSECTION|GALLERY|INDEX)__$/.test(written)) return;
  const message = `Unexpected \`${written}\`, expected nothing: contents are listed by the site.`;
  addFault(file, 'template-tag', position.start, message);
}

// Emphasis within emphasis by the same sign, which opened again instead of closing: `*"a"*b and c*«d»*`.
function innerEmphasis({ children, position }: Emphasis, source: string): Emphasis | undefined {
  const sign = source[position?.start.offset ?? 0];
  return children.find((child): child is Emphasis => {
    const start = child.position?.start.offset ?? 0;
    return (
      child.type === 'emphasis' && source[start] === sign && /\S/.test(source[start - 1] ?? '')
    );
  });
}

/** Reports emphasis within words and numbers, and between names of files: `5*3 and 2*4` and `*.doc, [A-Z]*` lose their signs. */
export function checkEmphasis(node: Emphasis, source: string, file: VFile): void {
  const inner = innerEmphasis(node, source);
  if (inner) {
    const message = `Unexpected emphasis of “${shortened(inner)}” within emphasis, ${expected}`;
    addFault(file, 'emphasis-unread', inner, message);
    return;
  }
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
  const around = source.slice(start - 1, start + 2) + source.slice(end - 2, end + 1);
  const isWithin = /^\p{N}\*\p{N}|\p{N}\*\p{N}$|^\p{L}\*\p{L}.*\p{L}\*\p{L}$/u.test(around);
  const isOfFiles = /^\*\.[a-z]\S*\s/.test(source.slice(start, end));
  if (!isWithin && !isOfFiles) return;
  const message = `Unexpected emphasis of “${shortened(node)}” within a word or number, expected \`\\*\` where a plain sign is meant.`;
  addFault(file, 'emphasis-unread', node, message);
}

/** Reports signs of emphasis around a link that a letter before them makes plain ones: `و**[نص](https://…)**`. */
export function checkAroundLink(
  link: Link,
  index: number | undefined,
  parent: Parent | undefined,
  file: VFile,
): void {
  if (!parent || index === undefined) return;
  const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
  const [, signs] = /[\p{L}\p{N}](\*{1,3}|_{1,3})$/u.exec(valueOf(before)) ?? [];
  if (signs === undefined || !valueOf(after).startsWith(signs)) return;
  const message = `Unexpected \`${signs}\` around the link “${shortened(link)}”, ${expected}`;
  addFault(file, 'emphasis-unread', link, message);
}

function shortened(node: Nodes): string {
  const words = wordsOf(node);
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}

function valueOf(node: Node | undefined): string {
  return node?.type === 'text' && 'value' in node ? String(node.value) : '';
}
