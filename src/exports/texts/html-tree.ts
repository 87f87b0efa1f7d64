import { Parser } from 'htmlparser2';

/** An element of a text that is taken along. */
export interface HtmlElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly HtmlNode[];
}

/** An element, or words. */
export type HtmlNode = HtmlElement | string;

// What belongs to the page and not to the text: ways within the site, what is shown on demand, and words that
// only the short form of a source has (“et al.” behind the first of all names).
const ofPage =
  /(?:^|\s)(?:in-short|note-backlinks|passage-link|passage-marks|section-link|source-record)(?:\s|$)/;

/** The HTML of a text as a tree, without the elements whose class says that they are only of use on its page. */
export function readHtml(html: string, leftOut = ofPage): HtmlNode[] {
  const root: OpenElement = { tag: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser({
    onopentag(tag, attributes) {
      const element: OpenElement = { tag, attributes, children: [] };
      if (!leftOut.test(attributes['class'] ?? '')) open.at(-1)?.children.push(element);
      open.push(element);
    },
    ontext(text) {
      const { children } = open.at(-1) ?? root;
      const last = children.at(-1);
      if (typeof last === 'string') children[children.length - 1] = last + text;
      else children.push(text);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return root.children;
}

// While it is read.
interface OpenElement extends HtmlElement {
  children: HtmlNode[];
}

/** The same trees without further elements, by what their class says; a tree that has none of them is not made again. */
export function withoutElements(nodes: readonly HtmlNode[], leftOut = ofPage): readonly HtmlNode[] {
  const kept: HtmlNode[] = [];
  let isSame = true;
  for (const node of nodes) {
    const last = kept.at(-1);
    if (typeof node === 'string') {
      if (typeof last === 'string') kept[kept.length - 1] = last + node;
      else kept.push(node);
      continue;
    }
    const isKept = !leftOut.test(node.attributes['class'] ?? '');
    const children = isKept ? withoutElements(node.children, leftOut) : node.children;
    isSame &&= isKept && children === node.children;
    if (isKept) kept.push(children === node.children ? node : { ...node, children });
  }
  return isSame ? nodes : kept;
}

/** The words of a tree, of images those that stand for them, white space folded. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return wordsOf(nodes).replaceAll(/\s+/g, ' ').trim();
}

function wordsOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      if (isNoteCall(node)) return '';
      if (node.tag === 'img') return ` ${node.attributes['alt'] ?? ''} `;
      const words = wordsOf(node.children);
      return /^(?:br|p|li|tr|td|th|div|blockquote|aside|caption|figcaption|pre|[ou]l)$/.test(
        node.tag,
      )
        ? ` ${words} `
        : words;
    })
    .join('');
}

/** Whether an element is the raised number that leads to a note. */
export function isNoteCall({ attributes }: HtmlElement): boolean {
  return attributes['class']?.startsWith('note-call') ?? false;
}

/** The first element of a tag below others. */
export function findElement(nodes: readonly HtmlNode[], tag: string): HtmlElement | undefined {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const found = node.tag === tag ? node : findElement(node.children, tag);
    if (found) return found;
  }
  return undefined;
}
