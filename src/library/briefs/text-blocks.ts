import { emptyElements } from '../../exports/texts/kept-html.ts';
import { type HtmlElement, type HtmlNode, readHtml } from '../../exports/texts/html-tree.ts';
import { passageIdPattern } from '../../model/records/ids.ts';
import { escapeHtml } from '../../model/text/escape-html.ts';

/** A heading, paragraph, list or other block of a text that stands by itself. */
export interface TextBlock {
  /** The id of its heading, or of its first passage. */
  id: string;
  isPassage: boolean;
  /** The ids of all its passages. */
  passages: string[];
  /** Without ids, and with full addresses, for another page. */
  html: string;
}

/** The blocks of a text's sections as another page may show them; `address` is that of the text's own. */
export function textBlocks(sections: readonly string[], address: string): TextBlock[] {
  return sections
    .flatMap((html) => readHtml(html, ofOwnPage))
    .flatMap((node) => (typeof node === 'string' ? [] : [blockOf(node, address)]))
    .filter(({ id }) => id !== '');
}

// Links to a part of the page, and what is told at a part.
const ofOwnPage = /(?:^|\s)(?:passage-link|passage-marks|section-link)(?:\s|$)/;

function blockOf(element: HtmlElement, address: string): TextBlock {
  const ids = idsIn(element);
  const passages = ids.filter((id) => passageIdPattern.test(id));
  const heading = ids.find((id) => !id.startsWith('ref-') && !passageIdPattern.test(id));
  const isPassage = passages.length > 0;
  return {
    id: passages[0] ?? heading ?? '',
    isPassage,
    passages,
    html: write(element, address),
  };
}

function idsIn(node: HtmlNode): string[] {
  if (typeof node === 'string') return [];
  const { id } = node.attributes;
  return [...(id === undefined ? [] : [id]), ...node.children.flatMap(idsIn)];
}

function write(node: HtmlNode, address: string): string {
  if (typeof node === 'string') return escapeHtml(node);
  const { tag, attributes, children } = node;
  const own = Object.entries(attributes)
    .filter(([name]) => name !== 'id' && name !== 'aria-labelledby')
    .map(([name, value]) => {
      const full = name === 'href' && value.startsWith('#') ? address + value : value;
      return ` ${name}="${escapeHtml(full)}"`;
    });
  const begin = `<${tag}${own.join('')}>`;
  if (emptyElements.has(tag)) return begin;
  return `${begin}${children.map((child) => write(child, address)).join('')}</${tag}>`;
}
