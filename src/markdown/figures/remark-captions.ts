import type { Image, Link, Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { takeInlineNotes } from '../notes/inline-notes.ts';
import { parseInline } from './parse-inline.ts';
import { reportStrayPins } from '../passages/remark-pins.ts';
import type { FigureNode } from '../tree/syntax-tree.ts';
import { visit } from '../tree/visit.ts';

type Picture = Image | (Link & { children: [Image] });

/**
 * Makes a figure of an image with a caption, whatever else stands in its paragraph; captions are Markdown.
 *
 * `![A map](map.png "Deliveries, *by year*")[^sipri]` is an image and a caption that ends in the call.
 * What stands before and after it in the paragraph becomes paragraphs of its own.
 */
export function remarkCaptions(this: Processor) {
  return (tree: Root, file: VFile): void => {
    const captionOf = (image: Image) => {
      const { title } = image;
      image.title = null;
      if (!title?.trim()) return [];
      const caption: Root = { type: 'root', children: parseInline(this, file, image, title) };
      reportStrayPins(caption, file);
      takeInlineNotes(tree, caption, file);
      return caption.children as PhrasingContent[];
    };
    visit(tree, 'paragraph', (node, index, parent) => {
      if (!parent || index === undefined || !holdsFigure(node)) return;
      const blocks = cutParagraph(node, captionOf);
      parent.children.splice(index, 1, ...(blocks as RootContent[]));
      return index + blocks.length;
    });
    visit(tree, 'image', (node, index, parent) => {
      if (!node.title || !parent || index === undefined || isFigure(parent)) return;
      const caption = captionOf(node);
      const children: RootContent[] =
        parent.type === 'tableCell'
          ? [figure([node], caption)]
          : [node, { type: 'text', value: ' ' }, ...caption];
      (parent as Parent).children.splice(index, 1, ...children);
      return index + children.length;
    });
  };
}

function holdsFigure({ children }: Paragraph): boolean {
  if (children.some((child) => isPicture(child) && imageOf(child).title)) return true;
  const [first, ...others] = children;
  return first !== undefined && isPicture(first) && others.every(belongsToCaption);
}

function cutParagraph(
  paragraph: Paragraph,
  captionOf: (image: Image) => PhrasingContent[],
): (Paragraph | FigureNode)[] {
  const blocks: (Paragraph | FigureNode)[] = [];
  let run: PhrasingContent[] = [];
  const endRun = () => {
    const words = withoutOuterSpace(run);
    if (words.length > 0) blocks.push({ ...paragraph, children: words, ...placeOf(words) });
    run = [];
  };
  const { children } = paragraph;
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (!child) break;
    if (!isPicture(child) || !(imageOf(child).title || children.length === 1 || index === 0)) {
      run.push(child);
      continue;
    }
    endRun();
    const after = callsAfter(children, index + 1);
    index += after.length;
    const caption = [...captionOf(imageOf(child)), ...withoutOuterSpace(after)];
    blocks.push({ ...figure([child], caption), ...placeOf([child]) });
  }
  endRun();
  keepPin(paragraph, blocks);
  return blocks;
}

// A pin stands at the end of a paragraph, so it is the last block's.
function keepPin({ data }: Paragraph, blocks: (Paragraph | FigureNode)[]): void {
  const pin = data?.pin;
  for (const block of blocks) delete block.data;
  const last = blocks.at(-1);
  if (pin !== undefined && last) last.data = { pin };
}

function callsAfter(children: readonly PhrasingContent[], from: number): PhrasingContent[] {
  const all = children.slice(from);
  const end = all.findIndex((child) => !belongsToCaption(child));
  if (end === -1) return all;
  const near = all.slice(0, end);
  return near.slice(0, near.findLastIndex((child) => child.type === 'footnoteReference') + 1);
}

// Calls of notes, and what may stand between and behind them.
function belongsToCaption(node: PhrasingContent): boolean {
  return (
    node.type === 'footnoteReference' || (node.type === 'text' && /^[\s\p{P}]*$/u.test(node.value))
  );
}

function figure(picture: [Picture], caption: PhrasingContent[]): FigureNode {
  return {
    type: 'figure',
    children: caption.length > 0 ? [...picture, { type: 'caption', children: caption }] : picture,
  };
}

function isPicture(node: PhrasingContent): node is Picture {
  if (node.type === 'image') return true;
  return node.type === 'link' && node.children.length === 1 && node.children[0]?.type === 'image';
}

function imageOf(picture: Picture): Image {
  return picture.type === 'image' ? picture : picture.children[0];
}

function isFigure(node: { type: string }): boolean {
  return node.type === 'figure';
}

function placeOf([first]: readonly PhrasingContent[]): Pick<Paragraph, 'position'> {
  return first?.position ? { position: first.position } : {};
}

function withoutOuterSpace(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = [...nodes];
  while (isSpace(kept[0])) kept.shift();
  while (isSpace(kept.at(-1))) kept.pop();
  const [first, last] = [kept[0], kept.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return kept;
}

function isSpace(node: PhrasingContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
}
