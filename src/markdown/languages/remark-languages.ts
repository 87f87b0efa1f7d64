import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { directionOf, isLanguageTag, type Language } from '../../model/language/language.ts';
import { pieceOf, sourceOf } from '../tree/block-text.ts';
import { visit } from '../tree/visit.ts';

const mark = /\{lang=["'“]?([a-z]{2,3}(?:-[a-z0-9]+)*)["'”]?\}/i;
const markAtStart = new RegExp(`^${mark.source}`, 'i');
const markAtEnd = new RegExp(`\\s${mark.source}\\s*$`, 'i');
const blocks = new Set(['paragraph', 'heading', 'tableCell', 'caption']);

interface Holder {
  children: PhrasingContent[];
}

/**
 * Reads what authors say of the language of words, as Pandoc writes it: `[mots]{lang=fr}`, `*mots*{lang=fr}`.
 *
 * At the end of a block `{lang=fr}` is said of the block, and in a paragraph of its own of the block before it.
 */
export function remarkLanguages() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if (!blocks.has(node.type) || !('children' in node)) return;
      const holder = node as Holder;
      if (!holder.children.some((child) => child.type === 'text' && mark.test(child.value))) return;
      markSpans(holder, sourceOf(file));
      const language = takeAtEnd(holder.children);
      if (language === undefined || !parent || index === undefined) return;
      const isAlone = holder.children.length === 0 && node.type === 'paragraph';
      const before = isAlone ? parent.children[index - 1] : undefined;
      const isOfItem = parent.type === 'listItem' && index === 0;
      say(before ?? (isOfItem ? parent : node), language);
      if (!before) return;
      parent.children.splice(index, 1);
      return index;
    });
  };
}

function say(node: Nodes, language: Language): void {
  const hProperties = { lang: language, dir: directionOf(language) };
  node.data = { ...node.data, hProperties };
}

// Words in brackets become a span of their own; emphasis and links are it already.
function markSpans(holder: Holder, source: string): void {
  for (let index = 0; index < holder.children.length; index++) {
    let text = holder.children[index];
    if (text?.type !== 'text') continue;
    const before = holder.children[index - 1];
    const language = languageIn(markAtStart.exec(text.value));
    if (language !== undefined && before && before.type !== 'text') {
      say(before, language);
      text = withoutMarkAt(text, 0, source);
      holder.children[index] = text;
    }
    const end = text.value.indexOf(']{lang=');
    const ofSpan = end < 0 ? undefined : languageIn(markAtStart.exec(text.value.slice(end + 1)));
    const start = ofSpan === undefined ? undefined : openingBefore(holder.children, index, end);
    if (start && ofSpan !== undefined)
      index = makeSpan(holder.children, start, { index, end }, ofSpan, source);
  }
}

function languageIn(found: RegExpExecArray | null): Language | undefined {
  const [, tag] = found ?? [];
  return tag !== undefined && isLanguageTag(tag) ? tag : undefined;
}

interface Place {
  index: number;
  at: number;
}

// The bracket that belongs to the one at `end`, be it in a text before what stands between them.
function openingBefore(
  children: readonly PhrasingContent[],
  index: number,
  end: number,
): Place | undefined {
  let open = 1;
  for (let child = index; child >= 0; child--) {
    const node = children[child];
    if (node?.type !== 'text') continue;
    for (let at = (child === index ? end : node.value.length) - 1; at >= 0; at--) {
      if (node.value[at] === ']') open++;
      if (node.value[at] === '[') open--;
      if (open === 0) return { index: child, at };
    }
  }
  return undefined;
}

function makeSpan(
  children: PhrasingContent[],
  from: Place,
  to: { index: number; end: number },
  language: Language,
  source: string,
): number {
  const [first, last] = [children[from.index], children[to.index]];
  if (first?.type !== 'text' || last?.type !== 'text') return to.index;
  const between = children.slice(from.index + 1, to.index);
  const isOne = first === last;
  const inside: PhrasingContent[] = [
    pieceOf(first, from.at + 1, isOne ? to.end : undefined, source),
    ...between,
    ...(isOne ? [] : [pieceOf(last, 0, to.end, source)]),
  ];
  const span: PhrasingContent = { type: 'span', children: inside };
  say(span, language);
  const before = pieceOf(first, 0, from.at, source);
  const rest = withoutMarkAt(last, to.end + 1, source);
  children.splice(from.index, to.index - from.index + 1, before, span, rest);
  return from.index + 1;
}

function withoutMarkAt(text: Text, at: number, source: string): Text {
  const [written = ''] = markAtStart.exec(text.value.slice(at)) ?? [];
  return pieceOf(text, at + written.length, undefined, source);
}

function takeAtEnd(children: PhrasingContent[]): Language | undefined {
  const last = children.at(-1);
  if (last?.type !== 'text') return undefined;
  const alone = children.length === 1 ? ` ${last.value}` : last.value;
  const language = languageIn(markAtEnd.exec(alone));
  if (language === undefined) return undefined;
  last.value = alone.replace(markAtEnd, '').slice(alone === last.value ? 0 : 1);
  if (last.value === '') children.pop();
  return language;
}
