import type { Element, ElementContent, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { readSlot, slotText } from '../slots.ts';

const block = /^(?:p|ul|ol|li|blockquote|pre|table|thead|tbody|tr|td|th|figure|figcaption)$/;

/**
 * Marks where the author's own words in a note begin and end, between its citations.
 *
 * In a translation that takes the note over, these are in another language than the citations.
 * Commas and semicolons around a citation, and brackets that hold one, are not among them.
 */
export function markNoteWords(parent: Element): void {
  let run: ElementContent[] = [];
  const children: ElementContent[] = [];
  const endRun = () => {
    children.push(...wrapped(run));
    run = [];
  };
  for (const child of parent.children) {
    if (!isBlock(child) && !holdsCitation(child)) {
      run.push(child);
      continue;
    }
    endRun();
    // What is in a language of its own says so already.
    if (child.type === 'element' && child.properties['lang'] === undefined) markNoteWords(child);
    children.push(child);
  }
  endRun();
  parent.children = children;
}

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && block.test(node.tagName);
}

function holdsCitation(node: ElementContent): boolean {
  if (node.type === 'text') return readSlot(node.value)?.type === 'citation';
  return node.type === 'element' && node.children.some(holdsCitation);
}

// A bracket that opens or closes around a citation is the page's, as the citation is.
const opening = /\s*[([](?=[^)\]]*$)/;
const closing = /(?<=^[^([]*)[)\]]\s*/;

function wrapped(run: ElementContent[]): ElementContent[] {
  const words = run.map((node) => toString(node)).join('');
  if (!/[\p{L}\p{N}]/u.test(words)) return run;
  const parts = cutAtBracket(run, words, opening) ?? cutAtBracket(run, words, closing);
  if (parts) return [...wrapped(parts.before), parts.bracket, ...wrapped(parts.after)];
  const inner = [...run];
  const before = cutFrom(inner, 0, /^[\s,;:.،؛]+/);
  const after = cutFrom(inner, inner.length - 1, /[\s,;:،؛]+$/);
  const start: Text = { type: 'text', value: slotText({ type: 'note-words', edge: 'start' }) };
  const end: Text = { type: 'text', value: slotText({ type: 'note-words', edge: 'end' }) };
  return [...before, start, ...inner, end, ...after];
}

function cutAtBracket(run: readonly ElementContent[], words: string, bracket: RegExp) {
  if (!bracket.test(words)) return undefined;
  const index = run.findIndex((node) => node.type === 'text' && bracket.test(node.value));
  const node = run[index];
  if (node?.type !== 'text') return undefined;
  const [sign = ''] = bracket.exec(node.value) ?? [];
  const at = node.value.search(bracket);
  const text = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }]);
  return {
    before: [...run.slice(0, index), ...text(node.value.slice(0, at))],
    bracket: { type: 'text' as const, value: sign },
    after: [...text(node.value.slice(at + sign.length)), ...run.slice(index + 1)],
  };
}

// Takes what a pattern finds in the text at an end of the run out of it.
function cutFrom(run: ElementContent[], index: number, edge: RegExp): Text[] {
  const node = run[index];
  if (node?.type !== 'text') return [];
  const [cut = ''] = edge.exec(node.value) ?? [];
  if (cut === '') return [];
  run[index] = { ...node, value: node.value.replace(edge, '') };
  return [{ type: 'text', value: cut }];
}
