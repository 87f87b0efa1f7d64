import { escapeXml } from '../escape-xml.ts';
import type { HtmlElement, HtmlNode } from '../texts/html-tree.ts';
import { emptyElements, keptAttributes, keptElements } from '../texts/kept-html.ts';
import { languageOf, webAddress, webLink } from './xhtml-page.ts';

/** Where a text stands. */
export interface TextPlace {
  /** Address of its page, to which passages and what is not in the book lead. */
  url: string;
  /** Ids of all its parts. */
  ids: ReadonlySet<string>;
  /** Names of its pictures within the book, by their addresses. */
  images: ReadonlyMap<string, string>;
}

/** Parts of a text as XHTML: links that stay in it or lead to the site, pictures from the book. */
export function textXhtml(nodes: readonly HtmlNode[], place: TextPlace): string {
  return nodes
    .map((node) => (typeof node === 'string' ? escapeXml(node) : element(node, place)))
    .join('');
}

/** The ids of a text. */
export function idsIn(nodes: readonly HtmlNode[]): string[] {
  return nodes.flatMap((node) =>
    typeof node === 'string'
      ? []
      : [...(node.attributes['id'] ? [node.attributes['id']] : []), ...idsIn(node.children)],
  );
}

function element({ tag, attributes: own, children }: HtmlElement, place: TextPlace): string {
  if (own['class'] === 'passage-link') return passageLink(own, place);
  const inner = textXhtml(children, place);
  // What is ours in a text that restates another's.
  if (tag === 'aside') return `<aside class="check" role="note">${inner}</aside>`;
  if (!keptElements.has(tag)) return inner;
  if (tag === 'img' && !place.images.has(own['src'] ?? '')) return wordsOfImage(own);
  const said = Object.entries(own).flatMap(([name, value]) =>
    keptAttributes.has(name) ? attribute(name, value, place) : [],
  );
  if (tag === 'a') {
    said.push(...roleOf(own));
    if (!said.some((one) => one.startsWith('href='))) return inner;
  }
  // Without its class nothing is left of it.
  if (said.length === 0 && (tag === 'span' || tag === 'div')) return inner;
  const start = [tag, ...said].join(' ');
  return emptyElements.has(tag) ? `<${start}/>` : `<${start}>${inner}</${tag}>`;
}

// Where the book cannot have it, its words lead to it.
function wordsOfImage({ src, alt = '' }: HtmlElement['attributes']): string {
  return webLink(src, escapeXml(alt));
}

function attribute(name: string, value: string, place: TextPlace): string[] {
  if (name === 'lang') return [languageOf(value)];
  if (name === 'src') return [`src="${escapeXml(place.images.get(value) ?? '')}"`];
  if (name !== 'href') return [`${name}="${escapeXml(value)}"`];
  const isHere = value.startsWith('#') && place.ids.has(value.slice(1));
  const href = isHere ? value : webAddress(value.startsWith('#') ? place.url + value : value);
  return href === undefined ? [] : [`href="${escapeXml(href)}"`];
}

// Readers show a note where it is called by its kind and role.
function roleOf({ role, 'aria-label': label = '' }: HtmlElement['attributes']): string[] {
  const kind = role === 'doc-noteref' ? 'noteref' : role === 'doc-backlink' ? 'backlink' : '';
  if (kind === '') return [];
  return [`epub:type="${kind}"`, `role="${role ?? ''}"`, `aria-label="${escapeXml(label)}"`];
}

function passageLink(
  { href = '', 'aria-label': label = '' }: HtmlElement['attributes'],
  { url }: TextPlace,
) {
  const address = escapeXml(webAddress(url + href) ?? url);
  return ` <a class="place" href="${address}" aria-label="${escapeXml(label)}">¶${href.slice(2)}</a>`;
}
