import type { Root } from 'mdast';
import type { Parser, Processor } from 'unified';
import { visit } from '../tree/visit.ts';
import { cutParts } from './cut-parts.ts';

/** Lets a long text be parsed part by part, and puts the trees together as if it had been parsed whole. */
export function remarkParts(this: Processor): void {
  const parse = this.parser as Parser<Root>;
  const parseParts: Parser<Root> = (text, file) => {
    const parts = cutParts(text);
    if (parts.length === 1) return parse(text, file);
    const trees = parts.map((part) => moved(parse(part.text, file), part));
    const [first, last] = [trees[0]?.position, trees.at(-1)?.position];
    const children = trees.flatMap((tree) => tree.children);
    const position = first && last && { start: first.start, end: last.end };
    return { type: 'root', children, ...(position && { position }) };
  };
  this.parser = parseParts;
}

function moved(tree: Root, by: { offset: number; line: number }): Root {
  visit(tree, ({ position }) => {
    for (const point of position ? [position.start, position.end] : []) {
      point.line += by.line;
      if (point.offset !== undefined) point.offset += by.offset;
    }
  });
  return tree;
}
