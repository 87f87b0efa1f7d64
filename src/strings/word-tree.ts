import { CORE_SCHEMA, load } from 'js-yaml';
import { isMap, isScalar, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** A text of the interface, or a group of them, with where its name stands in its file. */
export interface WordNode {
  name: string;
  line: number;
  column: number;
  /** What it says: one text, or one for each form that numbers ask for. None where the file has something else. */
  words?: string | Record<string, string>;
  /** What is in it, where it is a group. */
  group?: WordNode[];
}

const forms = new Set<string>(['zero', 'one', 'two', 'few', 'many', 'other']);

/** The words of a language as its file has them, each with its place; throws for what is no YAML. */
export function readWords(file: string, yaml: string): WordNode[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new Error(`${file}:${line}:${col}: Unexpected YAML, expected words: ${error.message}`);
  }
  return isMap(document.contents) ? nodesIn(document.contents, lineCounter) : [];
}

/** The same words without their places, for whom nothing is wrong with them: read in a quarter of the time. */
export function readUnplacedWords(yaml: string): WordNode[] {
  return unplacedIn(load(yaml, { schema: CORE_SCHEMA }));
}

/** Words by their names, as whoever uses them asks for them. */
export function objectOf(words: readonly WordNode[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    words.map(({ name, words: own, group }) => [name, group ? objectOf(group) : own]),
  );
}

/** Whether words are those for several numbers. */
export function isPlural(words: WordNode['words']): words is Record<string, string> {
  return typeof words === 'object';
}

function nodesIn(map: YAMLMap, lines: LineCounter): WordNode[] {
  return map.items.map((pair) => nodeOf(pair, lines));
}

function nodeOf({ key, value }: Pair, lines: LineCounter): WordNode {
  const start = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  const { line, col: column } = lines.linePos(start);
  const node = { name: isScalar(key) ? String(key.value) : '', line, column };
  if (isScalar(value)) {
    return typeof value.value === 'string' ? { ...node, words: value.value } : node;
  }
  if (!isMap(value)) return node;
  return withGroup(node, nodesIn(value, lines));
}

function unplacedIn(group: unknown): WordNode[] {
  if (typeof group !== 'object' || group === null || Array.isArray(group)) return [];
  return Object.entries(group).map(([name, value]) => unplacedNode(name, value as unknown));
}

function unplacedNode(name: string, value: unknown): WordNode {
  const node = { name, line: 0, column: 0 };
  if (typeof value === 'string') return { ...node, words: value };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return node;
  return withGroup(node, unplacedIn(value));
}

function withGroup(node: WordNode, group: WordNode[]): WordNode {
  return areForms(group) ? { ...node, words: textsOf(group) } : { ...node, group };
}

// Every plural has a form `other`, and no group of words is named like all of its forms.
function areForms(group: readonly WordNode[]): boolean {
  return (
    group.some(({ name }) => name === 'other') &&
    group.every(({ name, words }) => forms.has(name) && typeof words === 'string')
  );
}

function textsOf(group: readonly WordNode[]): Record<string, string> {
  return Object.fromEntries(
    group.map(({ name, words }) => [name, typeof words === 'string' ? words : '']),
  );
}
