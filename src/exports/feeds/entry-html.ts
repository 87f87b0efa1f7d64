import type { CarriedBrief } from '../texts/carried-brief.ts';
import { escapeHtml } from '../../model/text/escape-html.ts';
import { textTrees } from '../texts/carried-trees.ts';
import type { HtmlElement, HtmlNode } from '../texts/html-tree.ts';
import { emptyElements, keptAttributes, keptElements } from '../texts/kept-html.ts';

/**
 * The whole text of a brief as HTML for other pages: in its language and direction, without classes, its notes
 * at the end, with ways there and back that stay in it.
 */
export function entryHtml(brief: CarriedBrief): string {
  const page: Page = { prefix: `${brief.id}-`, url: brief.url, calls: new Map(), ids: new Set() };
  const { sections, notes: trees } = textTrees(brief);
  const notes = brief.notes.map(({ id }, index) => ({ id, nodes: trees[index] ?? [] }));
  for (const nodes of [...sections, ...notes.map((note) => note.nodes)]) collectIds(nodes, page);
  for (const { id } of notes) page.ids.add(id);
  const text = sections.map((nodes) => written(nodes, page)).join('\n');
  const items = notes.map(
    ({ id, nodes }) =>
      `<li id="${page.prefix}${id}">${written(nodes, page)}${waysBack(id, page)}</li>`,
  );
  const { restates } = brief.words;
  return [
    `<div lang="${brief.language}" dir="${brief.direction}">`,
    ...(restates === undefined ? [] : [`<p><em>${escapeHtml(restates)}</em></p>`]),
    text,
    ...(brief.closing === undefined ? [] : [`<p>${escapeHtml(brief.closing)}</p>`]),
    ...(items.length === 0
      ? []
      : [`<hr><h2>${escapeHtml(brief.words.notes)}</h2>`, `<ol>${items.join('\n')}</ol>`]),
    '</div>',
  ].join('\n');
}

interface Page {
  /** Before every id, since many texts may stand on one page. */
  prefix: string;
  url: string;
  /** Ids of the calls of each note. */
  calls: Map<string, string[]>;
  ids: Set<string>;
}

function collectIds(nodes: readonly HtmlNode[], page: Page): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const { id, href = '' } = node.attributes;
    if (id !== undefined) page.ids.add(id);
    if (id?.startsWith('ref-') && href.startsWith('#')) {
      page.calls.set(href.slice(1), [...(page.calls.get(href.slice(1)) ?? []), id]);
    }
    collectIds(node.children, page);
  }
}

function written(nodes: readonly HtmlNode[], page: Page): string {
  return nodes
    .map((node) => (typeof node === 'string' ? escapeHtml(node) : element(node, page)))
    .join('');
}

function element({ tag, attributes: own, children }: HtmlElement, page: Page): string {
  const inner = written(children, page);
  // Readers of feeds show nothing of an aside.
  if (tag === 'aside') return `<blockquote>${inner}</blockquote>`;
  if (!keptElements.has(tag)) return inner;
  const said = Object.entries(own)
    .filter(([name]) => keptAttributes.has(name))
    .map(([name, value]) => ` ${name}="${escapeHtml(elsewhere(name, value, page))}"`)
    .join('');
  // Without its class nothing is left of it.
  if (said === '' && (tag === 'span' || tag === 'div')) return inner;
  return emptyElements.has(tag) ? `<${tag}${said}>` : `<${tag}${said}>${inner}</${tag}>`;
}

function elsewhere(name: string, value: string, { prefix, ids, url }: Page): string {
  if (name === 'id') return prefix + value;
  if (name !== 'href' || !value.startsWith('#')) return value;
  const id = value.slice(1);
  return ids.has(id) ? `#${prefix}${id}` : url + value;
}

function waysBack(note: string, { calls, prefix }: Page): string {
  return (calls.get(note) ?? []).map((call) => ` <a href="#${prefix}${call}">↩</a>`).join('');
}
