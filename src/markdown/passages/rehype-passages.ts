import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import type { Language } from '../../model/language/language.ts';
import { blockElements, spacedElements } from '../../model/text/block-elements.ts';
import { checkValues } from '../../model/text/check-values.ts';
import type { AsideKind, Citation, PassageFact, Slot } from '../../model/reading/rendered-text.ts';
import { factsOf, positionOf } from '../facts.ts';
import { cutIntoTemplate, slotText } from '../slots.ts';

const kinds: Record<string, PassageFact['kind']> = {
  p: 'paragraph',
  li: 'list-item',
  table: 'table',
  figure: 'figure',
  pre: 'code',
};

/** What stands around a block. */
interface Place {
  inItem: boolean;
  isForeign: boolean;
  aside: AsideKind | undefined;
}

/**
 * Numbers the passages, gives each its id and its quiet link, and says what each one holds.
 *
 * A list item is one passage together with its first paragraph; paragraphs of quotations, tables,
 * figures and further paragraphs and items of lists are passages of their own. Notes have none, nor has an
 * item that begins with another block.
 */
export function rehypePassages(language: Language) {
  return (tree: Root, file: VFile): void => {
    const { passages } = factsOf(file);
    let heading = -1;

    function walk(parent: Root | Element, place: Place): void {
      let first = true;
      for (const child of parent.children) {
        if (child.type !== 'element') continue;
        if (child.data?.heading !== undefined) heading = child.data.heading;
        const kind = kinds[child.tagName];
        const countedWithItem = place.inItem && first && kind === 'paragraph';
        const isForeign = place.isForeign || child.properties['lang'] !== undefined;
        const aside = child.data?.aside ?? place.aside;
        const inside = { inItem: kind === 'list-item', isForeign, aside };
        first = false;
        // An item that only holds a figure, a table or a list has no words to lead to.
        const isHolder = kind === 'list-item' && holdsOnlyBlocks(child);
        if (kind && !countedWithItem && !isHolder) mark(child, kind, inside);
        if (kind === 'list-item' || !kind || countedWithItem) {
          if (child.tagName !== 'section') walk(child, inside);
        }
      }
    }

    function mark(node: Element, kind: PassageFact['kind'], { isForeign, aside }: Place): void {
      const passage = passages.length;
      const own = ownChildren(node);
      const { text, notes, calls, citations } = readPassage(own);
      const pin = node.data?.pin;
      const is = checkValues(text, language);
      const fact: PassageFact = { ...positionOf(node), kind, heading, text, is, notes };
      if (calls.length > 0) fact.calls = calls;
      if (aside) fact.aside = aside;
      if (citations.length > 0) fact.citations = citations;
      passages.push(pin === undefined ? fact : { ...fact, pin });
      node.properties['id'] = slotText({ type: 'passage-id', passage });
      putAround(node, own, { passage, isForeign });
    }

    walk(tree, { inItem: false, isForeign: false, aside: undefined });
    factsOf(file).words = countWords(passages.map(({ text }) => text).join(' '));
  };
}

// What belongs to the passage itself: of a list item, everything up to its first nested block.
function ownChildren(node: Element): ElementContent[] {
  if (node.tagName !== 'li') return node.children;
  const first = node.children.find(isNotBlank);
  if (first?.type === 'element' && first.tagName === 'p') return [first];
  const nested = node.children.findIndex(
    (child) => child.type === 'element' && blockElements.includes(child.tagName),
  );
  const content = node.children.slice(0, nested === -1 ? undefined : nested);
  // White space around the words is Markdown's own; between them it is the author's.
  return content.slice(content.findIndex(isNotBlank), content.findLastIndex(isNotBlank) + 1);
}

function holdsOnlyBlocks(item: Element): boolean {
  if (item.data?.pin !== undefined || ownChildren(item).length > 0) return false;
  return item.children.some((child) => child.type === 'element');
}

function isNotBlank(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}

function slotNode(slot: Slot): ElementContent {
  return { type: 'text', value: slotText(slot) };
}

// Where the words of a passage begin and end: its paragraph, or its caption, which a table may have to get.
function hostOf(node: Element, own: ElementContent[]): Element {
  const [only] = own;
  if (node.tagName === 'li' && only?.type === 'element' && only.tagName === 'p') return only;
  const written = node.children.find(isCaption);
  if (written || node.tagName !== 'table') return written ?? node;
  const caption: Element = { type: 'element', tagName: 'caption', properties: {}, children: [] };
  node.children.unshift(caption);
  return caption;
}

function isCaption(node: ElementContent): node is Element {
  return node.type === 'element' && ['caption', 'figcaption'].includes(node.tagName);
}

function putAround(
  node: Element,
  own: ElementContent[],
  { passage, isForeign }: { passage: number; isForeign: boolean },
): void {
  const host = hostOf(node, own);
  const last = own.at(-1);
  const isOther = isForeign || host.properties['lang'] !== undefined;
  const link: Slot = { type: 'passage-link', passage, ...(isOther && { isForeign: true }) };
  if (isCaption(host) && last) nameByCaption(node, host, passage);
  host.children.unshift(slotNode({ type: 'passage-marks', passage }));
  // Of a list item, what is nested in it follows its own words.
  const end =
    host === node && node.tagName === 'li' ? last && host.children.indexOf(last) + 1 : undefined;
  host.children.splice(end ?? (last ? host.children.length : 1), 0, slotNode(link));
}

// The link in a caption is no part of what a table or figure is called.
function nameByCaption(node: Element, caption: Element, passage: number): void {
  const id = `caption--${slotText({ type: 'passage-id', passage })}`;
  const words: Element = {
    type: 'element',
    tagName: 'span',
    properties: { id },
    children: caption.children,
  };
  caption.children = caption.children.length > 0 ? [words] : [];
  if (caption.children.length > 0) node.properties['ariaLabelledBy'] = [id];
}

function readPassage(
  content: ElementContent[],
): Pick<PassageFact, 'text' | 'notes'> & { calls: number[]; citations: Citation[] } {
  const pieces = cutIntoTemplate(content.map((child) => spaced(child)).join(''));
  const slots = pieces.filter((piece): piece is Slot => typeof piece !== 'string');
  const wordsOf = (some: readonly (string | Slot)[]) =>
    some
      .filter((piece) => typeof piece === 'string')
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  return {
    text: wordsOf(pieces),
    notes: slots.flatMap((slot) => (slot.type === 'note-call' ? [slot.label] : [])),
    calls: pieces.flatMap((piece, index) =>
      typeof piece !== 'string' && piece.type === 'note-call'
        ? [wordsOf(pieces.slice(0, index)).length]
        : [],
    ),
    citations: slots.flatMap((slot) => (slot.type === 'citation' ? [slot.citation] : [])),
  };
}

// Cells and lines stand apart although no white space is between them in the tree.
function spaced(node: ElementContent): string {
  if (node.type !== 'element') return toString(node);
  if (node.tagName === 'img') return `${String(node.properties['alt'] ?? '')} `;
  const text = node.children.map((child) => spaced(child)).join('');
  return spacedElements.includes(node.tagName) ? `${text} ` : text;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
}
