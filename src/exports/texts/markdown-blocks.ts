import { findElement, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { inlineMarkdown, type MarkdownPlace } from './markdown-inline.ts';
import { tableMarkdown } from './markdown-table.ts';

/** The blocks of a text as Markdown, with empty lines between them. */
export function blocksMarkdown(nodes: readonly HtmlNode[], place: MarkdownPlace): string {
  return blocksOf(nodes, place).join('\n\n');
}

const blockTags =
  /^(?:p|div|section|h[1-6]|ul|ol|li|blockquote|aside|pre|table|figure|figcaption|hr)$/;

function isBlock(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string' && blockTags.test(node.tag);
}

function blocksOf(nodes: readonly HtmlNode[], place: MarkdownPlace): string[] {
  const blocks: string[] = [];
  let words: HtmlNode[] = [];
  let lists = 0;
  const flush = () => {
    const line = inlineMarkdown(words, place);
    words = [];
    if (line === '') return;
    blocks.push(line);
    lists = 0;
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      words.push(node);
      continue;
    }
    flush();
    // Two lists in a row differ in their signs, or they would be one.
    lists = /^[uo]l$/.test(node.tag) ? lists + 1 : 0;
    blocks.push(...blockOf(node, place, lists % 2 === 0));
  }
  flush();
  return blocks.filter((block) => block !== '');
}

function blockOf(node: HtmlElement, place: MarkdownPlace, isSecond: boolean): string[] {
  const { tag, children, attributes } = node;
  switch (tag) {
    case 'p':
      return [passage(node, inlineMarkdown(children, place), place)];
    case 'h2':
    case 'h3':
    case 'h4': {
      const id = attributes['id'];
      const words = inlineMarkdown(children, { ...place, isIn: 'heading' }).replace(
        /#$/,
        String.raw`\#`,
      );
      return [`${'#'.repeat(Number(tag[1]))} ${words}${id ? ` [§][${id}]` : ''}`];
    }
    case 'hr':
      return ['* * *'];
    // The second is a check of ours.
    case 'blockquote':
    case 'aside':
      return [prefixed(blocksMarkdown(children, place), '> ', '> ')];
    case 'ul':
    case 'ol':
      return [list(node, place, isSecond)];
    case 'pre':
      return codeBlock(node, place);
    case 'table':
      return captioned(node, tableMarkdown(node, place), 'caption', place);
    case 'figure':
      return figure(node, place);
    default:
      return blocksOf(children, place);
  }
}

// What a passage says, and the link to its address.
function passage(
  { attributes }: HtmlElement,
  markdown: string,
  place: MarkdownPlace,
  own = '',
): string {
  const id = attributes['id'];
  if (id === undefined || !place.passages.has(id)) return markdown;
  place.onPassage?.(id, own === '' ? markdown : [markdown, own].filter(Boolean).join('\n\n'));
  return [markdown, `[¶${id.slice(1)}][${id}]`].filter(Boolean).join(' ');
}

function captioned(
  node: HtmlElement,
  block: string,
  tag: 'caption' | 'figcaption',
  place: MarkdownPlace,
): string[] {
  const caption = inlineMarkdown(findElement(node.children, tag)?.children ?? [], place);
  const line = passage(node, caption, place, block);
  return tag === 'caption' ? [line, block] : [block, line];
}

function figure(node: HtmlElement, place: MarkdownPlace): string[] {
  const rest = node.children.filter(
    (child) => typeof child === 'string' || child.tag !== 'figcaption',
  );
  return captioned(node, blocksMarkdown(rest, place), 'figcaption', place);
}

function codeBlock(node: HtmlElement, place: MarkdownPlace): string[] {
  const [code] = node.children.filter((child) => typeof child !== 'string');
  const text = rawText(node.children).replace(/\n$/, '');
  const longest = Math.max(2, ...[...text.matchAll(/^ *(`+)/gm)].map(([, run = '']) => run.length));
  const fence = '`'.repeat(longest + 1);
  const name = /(?:^|\s)language-(\S+)/.exec(code?.attributes['class'] ?? '')?.[1] ?? '';
  const block = `${fence}${name.replaceAll('`', '')}\n${text}\n${fence}`;
  return [block, passage(node, '', place, block)];
}

function rawText(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : rawText(node.children))).join('');
}

function list(node: HtmlElement, place: MarkdownPlace, isSecond: boolean): string {
  const items = node.children.filter((child) => typeof child !== 'string');
  const first = Number(node.attributes['start'] ?? 1);
  const isLoose = items.some(({ children }) =>
    children.some((child) => isBlock(child) && !/^[uo]l$/.test(child.tag)),
  );
  return items
    .map((item, index) => {
      const sign =
        node.tag === 'ol' ? `${first + index}${isSecond ? ')' : '.'} ` : isSecond ? '* ' : '- ';
      return prefixed(listItem(item, place, isLoose), sign, ' '.repeat(sign.length));
    })
    .join(isLoose ? '\n\n' : '\n');
}

function listItem(item: HtmlElement, place: MarkdownPlace, isLoose: boolean): string {
  const index = item.children.findIndex(isBlock);
  const at = index === -1 ? item.children.length : index;
  const first = item.children[at];
  const isInParagraph =
    typeof first === 'object' &&
    first.tag === 'p' &&
    inlineMarkdown(item.children.slice(0, at), place) === '';
  const own = isInParagraph ? first.children : item.children.slice(0, at);
  const rest = item.children.slice(isInParagraph ? at + 1 : at);
  const words = passage(item, inlineMarkdown(own, place), place);
  return [words, ...blocksOf(rest, place)].filter(Boolean).join(isLoose ? '\n\n' : '\n');
}

/** Lines with something before the first of them and before all others; empty lines stay empty but in quotations. */
export function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => {
      const prefix = index === 0 ? first : others;
      return line === '' ? prefix.trimEnd() : prefix + line;
    })
    .join('\n');
}
