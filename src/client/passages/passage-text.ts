import { sentenceSpans } from '../../model/text/cut-sentences.ts';
import { blockElements, spacedElements } from '../../model/text/block-elements.ts';
import type { Span } from '../../model/text/span.ts';

/** The own text of a passage or heading as the build reads it, and where each piece of it stands. */
export interface PassageText {
  element: Element;
  text: string;
  pieces: { node: Text; at: number }[];
  /** Offsets at which the page shows something else than the text (a note call, say), or ends a cell or line. */
  breaks: number[];
}

const added = '.passage-marks, .quote-line';
const foreign = `.note-call, .citation, .passage-link, ${added}`;
// In the page a heading has a `div` around it, together with its link.
const blocks = [...blockElements, 'div'].join(', ');
const spaced = spacedElements.join(', ');

/** Reads the text of a passage, white space as it is, without note calls, marks and links. */
export function passageText(element: Element): PassageText {
  const read: PassageText = { element, text: '', pieces: [], breaks: [] };
  for (const node of ownNodes(element)) readNode(node, read);
  return read;
}

/** What a span of a passage's text covers in the page; nothing where the passage has no text. */
export function rangeOf({ pieces }: PassageText, { start, end }: Span): Range | undefined {
  const first = pieces.find(({ node, at }) => at + node.length > start);
  const last = pieces.findLast(({ at }) => at < end);
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(first.node, Math.max(0, start - first.at));
  range.setEnd(last.node, Math.min(last.node.length, end - last.at));
  return range;
}

/** The sentences of a passage's text; a heading is one. */
export function sentencesOf({ element, text }: PassageText): Span[] {
  const isHeading = /^H\d$/.test(element.tagName) && text.trim() !== '';
  return isHeading ? [{ start: 0, end: text.length }] : sentenceSpans(text, languageOf(element));
}

/** The language by which the build cuts the sentences of an element: the text's, whatever parts of it are in. */
function languageOf(element: Element): string {
  return element.closest('.notes > ol > [lang], html')?.getAttribute('lang') ?? '';
}

/** The span of a passage's text that a range of the page covers; nothing where it covers none. */
export function spanIn({ pieces }: PassageText, range: Range): Span | undefined {
  const covered = pieces
    .filter(({ node }) => range.intersectsNode(node))
    .map(({ node, at }) => ({
      start: at + (node === range.startContainer ? range.startOffset : 0),
      end: at + (node === range.endContainer ? range.endOffset : node.length),
    }))
    .filter(({ start, end }) => start < end);
  const [first] = covered;
  const last = covered.at(-1);
  return first && last && { start: first.start, end: last.end };
}

// Of a list item, everything up to its first nested block, as src/markdown/passages/rehype-passages.ts has it.
function ownNodes(element: Element): Node[] {
  if (!element.matches('li')) return [...element.childNodes];
  const content = [...element.childNodes].filter(
    (node) =>
      (node instanceof Text && node.data.trim()) ||
      (node instanceof Element && !node.matches(added)),
  );
  const [first] = content;
  if (first instanceof HTMLParagraphElement) return [first];
  const end = content.findIndex((node) => node instanceof Element && node.matches(blocks));
  return end === -1 ? content : content.slice(0, end);
}

function readNode(node: Node, read: PassageText): void {
  if (node instanceof Text) {
    read.pieces.push({ node, at: read.text.length });
    read.text += node.data;
  }
  if (!(node instanceof Element)) return;
  if (node.matches(foreign)) {
    read.breaks.push(read.text.length);
    return;
  }
  if (node instanceof HTMLImageElement) {
    read.breaks.push(read.text.length);
    read.text += `${node.alt} `;
  }
  for (const child of node.childNodes) readNode(child, read);
  if (node.matches(spaced)) {
    read.breaks.push(read.text.length);
    read.text += ' ';
  }
}
