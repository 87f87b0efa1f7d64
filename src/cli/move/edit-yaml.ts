import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import { cutRaw } from './cut-raw.ts';

/** A path in YAML, `*` for each item of a list. */
export type FieldPath = readonly string[];

/** An id that some fields of a file may hold, and the one that comes instead. */
export interface FieldRenaming {
  fields: readonly FieldPath[];
  from: string;
  to: string;
  isMarkdown: boolean;
}

/** A file's text in which an id in some fields is another one, all else as it was written, comments and spaces included. */
export function renameInFields(
  text: string,
  { fields, from, to, isMarkdown }: FieldRenaming,
): string {
  const { head, yaml, rest } = cutRaw(text, isMarkdown);
  const found = fields
    .flatMap((path) => scalarsAt(parseDocument(yaml).contents, path))
    .flatMap(({ value, range }) => (value === from && range ? [[range[0], range[1]] as const] : []))
    .sort(([a], [b]) => b - a);
  const changed = found.reduce((result, [start, end]) => {
    const written = result.slice(start, end);
    return result.slice(0, start) + written.replace(from, to) + result.slice(end);
  }, yaml);
  return head + changed + rest;
}

function scalarsAt(node: Node | null, [name, ...rest]: FieldPath): Scalar[] {
  if (node === null || isAlias(node)) return [];
  if (name === undefined) return isScalar(node) ? [node] : [];
  if (name === '*') {
    return isSeq(node) ? node.items.flatMap((item) => scalarsAt(item as Node, rest)) : [];
  }
  return isMap(node) ? scalarsAt((node.get(name, true) as Node | undefined) ?? null, rest) : [];
}
