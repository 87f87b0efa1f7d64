import { type HtmlElement, type HtmlNode, isNoteCall } from './html-tree.ts';
import { escapeStart, escapeWords, writeCode, writeGoal } from './markdown-words.ts';

/** What Markdown of a text depends on beside it. */
export interface MarkdownPlace {
  /** The full address of its page. */
  page: string;
  /** Ids of passages, which get a link to their own address. */
  passages: ReadonlySet<string>;
  /** Told what each passage says in Markdown. */
  onPassage?: (id: string, markdown: string) => void;
  /** Whether nothing may break its line: in a heading, or a cell of a table, where bars part cells. */
  isIn?: 'heading' | 'cell';
}

/** Running words as one line of Markdown. */
export function inlineMarkdown(nodes: readonly HtmlNode[], place: MarkdownPlace): string {
  const line = write(nodes, place, { before: '', after: '', isMarked: false });
  return line
    .replace(/^ +| +$/g, '')
    .split('\n')
    .map((one) => escapeStart(one.trimStart()))
    .join('\n');
}

interface Around {
  /** The signs on either side. */
  before: string;
  after: string;
  /** Whether it stands within emphasis already. */
  isMarked: boolean;
}

function write(nodes: readonly HtmlNode[], place: MarkdownPlace, around: Around): string {
  let out = '';
  nodes.forEach((node, index) => {
    const before = out.at(-1) ?? around.before;
    const next =
      nodes
        .slice(index + 1)
        .map(firstSign)
        .find(Boolean) ?? around.after;
    const piece =
      typeof node === 'string'
        ? escapeWords(node)
        : element(node, place, { ...around, before, after: next });
    out = join(out, piece, node);
  });
  return out;
}

// Signs that would make something else of a bracket before or behind them.
function join(out: string, piece: string, node: HtmlNode): string {
  if (typeof node === 'string') {
    return out.endsWith(']') && /^[:(]/.test(piece) ? `${out}\\${piece}` : out + piece;
  }
  return piece.startsWith('[') && /(?<!\\)(?:\\\\)*!$/.test(out)
    ? `${out.slice(0, -1)}\\!${piece}`
    : out + piece;
}

function element(node: HtmlElement, place: MarkdownPlace, around: Around): string {
  const { tag, attributes, children } = node;
  if (isNoteCall(node)) return noteCall(node);
  switch (tag) {
    case 'em':
    case 'i':
    case 'cite':
      return marked('*', 'em', children, place, around);
    case 'strong':
    case 'b':
      return marked('**', 'strong', children, place, around);
    case 'code':
      return place.isIn === 'cell'
        ? writeCode(rawText(children)).replaceAll('|', '\\|')
        : writeCode(rawText(children));
    case 'br':
      return place.isIn ? '<br>' : '\\\n';
    case 'img':
      return `![${escapeWords(attributes['alt'] ?? '')}](${writeGoal(attributes['src'] ?? '')})`;
    case 'a':
      return link(node, place, around);
    default:
      return write(children, place, around);
  }
}

function link({ attributes, children }: HtmlElement, place: MarkdownPlace, around: Around): string {
  const words = write(children, place, { ...around, before: '[', after: ']' });
  const { href } = attributes;
  if (href === undefined || words.trim() === '') return words;
  const goal = writeGoal(href.startsWith('#') ? place.page + href : href);
  return words.replace(/\S(?:.*\S)?/su, (inner) => `[${inner}](${goal})`);
}

function noteCall({ children }: HtmlElement): string {
  const [call] = children;
  const goal = typeof call === 'object' ? (call.attributes['href'] ?? '') : '';
  return `[^${goal.replace(/^#note-/, '')}]`;
}

// Stars mark nothing where the signs around them are such that they might be a sign themselves.
function marked(
  mark: string,
  tag: string,
  children: readonly HtmlNode[],
  place: MarkdownPlace,
  around: Around,
): string {
  const inner = write(children, place, { before: mark, after: mark, isMarked: true });
  const words = inner.trim();
  if (words === '') return inner;
  const [start = '', end = ''] = [/^\s*/.exec(inner)?.[0], /\s*$/.exec(inner)?.[0]];
  const before = start === '' ? around.before : ' ';
  const after = end === '' ? around.after : ' ';
  const isClear =
    !around.isMarked &&
    flanks([...words][0] ?? '', before) &&
    flanks([...words].at(-1) ?? '', after);
  return start + (isClear ? mark + words + mark : `<${tag}>${words}</${tag}>`) + end;
}

function flanks(inner: string, outer: string): boolean {
  if (outer === '*') return false;
  return (
    !isPunctuation.test(inner) || outer === '' || /\s/.test(outer) || isPunctuation.test(outer)
  );
}

const isPunctuation = /[\p{P}\p{S}]/u;

function firstSign(node: HtmlNode): string {
  if (typeof node === 'string') return node[0] ?? '';
  if (/^(?:em|i|cite|strong|b)$/.test(node.tag)) return '*';
  if (node.tag === 'img') return '!';
  if (isNoteCall(node) || node.tag === 'a') return '[';
  if (node.tag === 'code') return '`';
  return node.children.map(firstSign).find(Boolean) ?? '';
}

function rawText(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : rawText(node.children))).join('');
}
