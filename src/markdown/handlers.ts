import type { Element, ElementContent } from 'hast';
import type {
  Blockquote,
  Code,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Image,
  Link,
  ListItem,
  Nodes,
  Parents,
  Paragraph,
  Table,
} from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import type { AsideKind } from '../model/reading/rendered-text.ts';
import { isInternal } from './links/remark-links.ts';
import { slotText } from './slots.ts';
import type {
  AddressNode,
  CaptionNode,
  CitationNode,
  FigureNode,
  NotesNode,
  SpanNode,
} from './tree/syntax-tree.ts';

/** How nodes become elements: those of our own plugins, and those whose usual HTML is not what the contract says. */
export const handlers: Handlers = {
  footnoteReference: (_state, node: FootnoteReference, parent) => {
    const { call = 1 } = node.data ?? {};
    const isNext = isCallBefore(node, parent);
    return slotNode(
      slotText({ type: 'note-call', label: labelOf(node), call, ...(isNext && { isNext }) }),
    );
  },

  citation: (_state, node: CitationNode) =>
    slotNode(slotText({ type: 'citation', citation: node.citation })),

  notes: (state: State, node: NotesNode) => element('section', state.all(node)),

  footnoteDefinition: (state: State, node: FootnoteDefinition) => ({
    ...element('li', state.all(node)),
    data: { note: labelOf(node) },
  }),

  span: (state: State, node: SpanNode) => positioned(element('span', state.all(node)), node),

  heading: (state: State, node: Heading) => {
    const heading = node.data?.heading ?? 0;
    const id = slotText({ type: 'section-id', heading });
    return positioned(
      { ...element(`h${node.depth}`, state.all(node), { id }), data: { heading } },
      node,
    );
  },

  image: (_state, node: Image) => image(node),

  // Its own direction, as that of a link that is nothing but its address.
  address: (_state, node: AddressNode, parent) =>
    isWritten(parent)
      ? slotNode(node.value)
      : addressElement(element('bdi', [slotNode(node.value)])),

  link: (state: State, node: Link) =>
    isInternal(node.url)
      ? element('a', state.all(node), { href: slotText({ type: 'address', path: node.url }) })
      : linkElement(state, node),

  blockquote: (state: State, node: Blockquote) =>
    node.data?.aside
      ? aside(state, node, node.data.aside)
      : defaultHandlers.blockquote(state, node),

  // What scrolls is reached by keyboard.
  code: (state: State, node: Code) => {
    const block = positioned(defaultHandlers.code(state, node), node);
    const [code] = block.children;
    if (code?.type === 'element') code.properties['tabIndex'] = 0;
    return block;
  },

  table: (state: State, node: Table, parent) => {
    const table = positioned(defaultHandlers.table(state, node), node);
    const siblings: readonly Nodes[] = parent?.children ?? [];
    const before = siblings[siblings.indexOf(node) - 1];
    if (before?.type !== 'caption') return table;
    table.children.unshift(element('caption', captionContent(state, before)));
    return table;
  },

  listItem: (state: State, node: ListItem, parent) =>
    positioned(defaultHandlers.listItem(state, node, parent), node),

  paragraph: (state: State, node: Paragraph) => positioned(element('p', state.all(node)), node),

  figure: (state: State, node: FigureNode) => positioned(element('figure', state.all(node)), node),

  // The caption of a table stands before it, and becomes a part of it there.
  caption: (state: State, node: CaptionNode, parent) =>
    parent?.type === 'figure' ? element('figcaption', captionContent(state, node)) : undefined,
};

// Whether a call directly follows another, with nothing that is seen between them.
function isCallBefore(node: FootnoteReference, parent: Parents | undefined): boolean {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const before = siblings
    .slice(0, siblings.indexOf(node))
    .findLast((child) => child.type !== 'text' || /[^\s\u2060]/u.test(child.value));
  return before?.type === 'footnoteReference';
}

// A citation is printed here and is none of the passage's words.
function captionContent(state: State, node: CaptionNode): ElementContent[] {
  return node.children.flatMap((child) => {
    const content = state.one(child, node) ?? [];
    const inside = Array.isArray(content) ? content : [content];
    return child.type === 'citation'
      ? element('span', inside, { className: ['citation'] })
      : inside;
  });
}

function isWritten(node: Nodes | undefined): boolean {
  const [only, ...others] = node?.type === 'link' ? node.children : [];
  if (node?.type !== 'link' || !only || others.length > 0) return false;
  // `[سوريا](https://ar.wikipedia.org/wiki/سوريا)` is a word.
  const isAddress = only.type === 'address' || (only.type === 'text' && /[./@:]/.test(only.value));
  return isAddress && node.url.endsWith(only.value);
}

function linkElement(state: State, node: Link): Element {
  const link = defaultHandlers.link(state, node);
  return isWritten(node) ? addressElement(link) : link;
}

function addressElement(node: Element): Element {
  node.properties['dir'] = 'ltr';
  node.data = { isAddress: true };
  return node;
}

// Within an article an `aside` is no landmark of the page.
function aside(state: State, node: Blockquote, kind: AsideKind): Element {
  const words = slotNode(slotText({ type: 'aside-label', aside: kind }));
  const label = element('strong', [words], { className: ['aside-label'] });
  const blocks = state.wrap(state.all(node), true);
  const box = element('aside', [label, ...blocks], { className: [kind], role: 'note' });
  return { ...box, data: { aside: kind } };
}

function image(node: Image): Element {
  const file = node.url;
  return element('img', [], {
    src: slotText({ type: 'image', file, part: 'src' }),
    alt: node.alt ?? '',
    width: slotText({ type: 'image', file, part: 'width' }),
    height: slotText({ type: 'image', file, part: 'height' }),
    loading: 'lazy',
    decoding: 'async',
  });
}

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

function slotNode(value: string): ElementContent {
  return { type: 'text', value };
}

// Keeps the position in the source, and a pinned id, for the plugins that follow.
function positioned(
  node: Element,
  from: Pick<Code | FigureNode | Heading | ListItem | Paragraph | Table, 'position' | 'data'>,
): Element {
  const pin = from.data?.pin;
  if (pin !== undefined) node.data = { ...node.data, pin };
  if (from.data && 'hProperties' in from.data)
    Object.assign(node.properties, from.data.hProperties);
  if (from.position) node.position = from.position;
  return node;
}

function labelOf(node: { label?: string | null | undefined; identifier: string }): string {
  return node.label ?? node.identifier;
}
