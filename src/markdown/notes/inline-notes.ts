import type { FootnoteDefinition, PhrasingContent, Root, Text } from 'mdast';
import type { Parent, Position } from 'unist';
import type { VFile } from 'vfile';
import { checkValue } from '../../model/text/check-value.ts';
import { standInFor, withoutStandIns } from '../../model/text/stand-ins.ts';
import { pieceOf, pointIn, sourceOf } from '../tree/block-text.ts';
import { addFault } from '../facts.ts';
import { visit } from '../tree/visit.ts';
import { wordsOf } from '../tree/words-of.ts';

/** A place in the texts among some nodes. */
interface Place {
  child: number;
  offset: number;
}

const opening = '^[';

/** Makes a call and a definition at the end of the tree of each note that is written among a parent's words. */
export function takeInlineNotes(tree: Root, parent: Parent, file: VFile): void {
  const children = parent.children as PhrasingContent[];
  const notes = findNotes(children);
  if (notes.length === 0) return;
  const source = sourceOf(file);
  const result: PhrasingContent[] = [];
  let done: Place = { child: 0, offset: 0 };
  for (const { start, end } of notes) {
    const inner = cut(children, { ...start, offset: start.offset + opening.length }, end, source);
    const position = positionAt(children, start, end, source);
    const label = define(tree, inner, position, source, file);
    const call = { type: 'footnoteReference', identifier: label, label, ...position } as const;
    result.push(...cut(children, done, start, source), call);
    done = { ...end, offset: end.offset + 1 };
  }
  const last = { child: children.length - 1, offset: Infinity };
  children.splice(0, children.length, ...result, ...cut(children, done, last, source));
}

/** Reports notes that are written within another one, and leaves them as they are written. */
export function reportInnerNotes(note: Parent, file: VFile): void {
  visit(note, 'text', (node: Text) => {
    for (let at = node.value.indexOf(opening); at >= 0; at = node.value.indexOf(opening)) {
      const point = pointIn(node, at, sourceOf(file)) ?? { line: 1, column: 1 };
      addFault(file, 'note-nested', point, 'Unexpected note `^[…]` inside a note.');
      node.value = `${node.value.slice(0, at)}${standInFor('^')}${node.value.slice(at + 1)}`;
    }
  });
}

// From each opening to the `]` that belongs to it, since brackets within a note come in pairs; none within another.
function findNotes(children: readonly PhrasingContent[]): { start: Place; end: Place }[] {
  const found: { start: Place; end: Place }[] = [];
  const open: { start: Place; isNote: boolean }[] = [];
  children.forEach((node, child) => {
    if (node.type !== 'text') return;
    for (const { 0: sign, index: offset } of node.value.matchAll(/[[\]]/g)) {
      if (sign === '[') {
        const isNote = offset > 0 && node.value[offset - 1] === '^';
        open.push({ start: { child, offset: isNote ? offset - 1 : offset }, isNote });
        continue;
      }
      const { start, isNote = false } = open.pop() ?? {};
      if (!start || !isNote) continue;
      while (isBehind(found.at(-1)?.start, start)) found.pop();
      found.push({ start, end: { child, offset } });
    }
  });
  return found;
}

function isBehind(one: Place | undefined, other: Place): boolean {
  if (!one) return false;
  return one.child === other.child ? one.offset > other.offset : one.child > other.child;
}

// The nodes from one place to another, with texts cut at both.
function cut(
  children: readonly PhrasingContent[],
  from: Place,
  to: Place,
  source: string,
): PhrasingContent[] {
  return children.slice(from.child, to.child + 1).flatMap((node, index): PhrasingContent[] => {
    if (node.type !== 'text') return [node];
    const begin = index === 0 ? from.offset : 0;
    const end = from.child + index === to.child ? to.offset : undefined;
    const piece = pieceOf(node, begin, end, source);
    return piece.value === '' ? [] : [piece];
  });
}

function positionAt(
  children: readonly PhrasingContent[],
  { child, offset }: Place,
  end: Place,
  source: string,
): { position?: Position } {
  const [first, last] = [children[child], children[end.child]];
  const start = first?.type === 'text' ? pointIn(first, offset, source) : undefined;
  const stop = last?.type === 'text' ? pointIn(last, end.offset + 1, source) : undefined;
  return start ? { position: { start, end: stop ?? start } } : {};
}

// The same words again are the same note, called again.
function define(
  tree: Root,
  children: PhrasingContent[],
  place: { position?: Position },
  source: string,
  file: VFile,
): string {
  const text = withoutStandIns(wordsOf({ type: 'paragraph', children })).trim();
  const { start, end } = place.position ?? {};
  const raw = start?.offset === undefined ? text : source.slice(start.offset, end?.offset);
  const wanted = labelFor(text);
  const notes = definitionsIn(tree);
  for (let label = wanted, number = 2; ; label = `${wanted}-${number++}`) {
    const same = notes.get(label);
    if (same?.data?.inline === raw) return label;
    if (same) continue;
    const paragraph = { type: 'paragraph' as const, children: trimmed(children), ...place };
    const note: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: [paragraph],
      data: { inline: raw },
      ...place,
    };
    reportInnerNotes(note, file);
    tree.children.push(note);
    notes.set(label, note);
    return label;
  }
}

// The first definition of each label at the end of a tree, to which only those are added that are made here.
const definitions = new WeakMap<Root, Map<string, FootnoteDefinition>>();

function definitionsIn(tree: Root): Map<string, FootnoteDefinition> {
  let known = definitions.get(tree);
  if (known) return known;
  known = new Map();
  for (const node of tree.children) {
    if (node.type !== 'footnoteDefinition') continue;
    const label = node.label ?? '';
    if (!known.has(label)) known.set(label, node);
  }
  definitions.set(tree, known);
  return known;
}

/**
 * A label from a note's own words, so that no other note changes it: the first of them that can stand in
 * an address, and the check value of all.
 */
function labelFor(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const first = (words ?? []).findIndex((word) => /^[a-z]/.test(word));
  const begin = first < 0 ? ['inline'] : (words ?? []).slice(first, first + 5);
  return [...begin, checkValue(text)].join('-');
}

function trimmed(children: PhrasingContent[]): PhrasingContent[] {
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return children;
}
