import type { Root } from 'mdast';
import { expect, it } from 'vitest';
import { visit as reference } from 'unist-util-visit';
import { renderMarkdown } from '../../../src/markdown/pipeline.ts';
import { SKIP, visit } from '../../../src/markdown/tree/visit.ts';

const text = (value: string) => ({ type: 'text' as const, value });

function sampleTree(): Root {
  return {
    type: 'root',
    children: [
      {
        type: 'heading',
        depth: 2,
        children: [text('a'), { type: 'emphasis', children: [text('b')] }],
      },
      { type: 'blockquote', children: [{ type: 'paragraph', children: [text('c')] }] },
      { type: 'paragraph', children: [text('d'), text('e')] },
    ],
  };
}

type Way = { type: string; index: number | undefined; parent: string | undefined }[];

it.each([
  ['every node', undefined, () => undefined],
  ['nodes of one type', 'text', () => undefined],
  ['nodes of several types', ['heading', 'text'], () => undefined],
  ['not what is skipped', undefined, ({ type }) => (type === 'blockquote' ? SKIP : undefined)],
  ['on at another index', 'heading', (_, index) => (index ?? 0) + 2],
  [
    'on at another index, past children',
    undefined,
    ({ type }, index) => (type === 'heading' ? [SKIP, (index ?? 0) + 2] : undefined),
  ],
] as [
  string,
  string | string[] | undefined,
  (node: { type: string }, index: number | undefined) => unknown,
][])('meets %s in the order of unist-util-visit', (_name, test, answer) => {
  const ways = [visit, reference].map((walk) => {
    const way: Way = [];
    const visitor = (
      node: { type: string },
      index: number | undefined,
      parent?: { type: string },
    ) => {
      way.push({ type: node.type, index, parent: parent?.type });
      return answer(node, index) as undefined;
    };
    if (test === undefined) walk(sampleTree(), visitor);
    else walk(sampleTree(), test, visitor);
    return way;
  });
  expect(ways[0]).toEqual(ways[1]);
  expect(ways[0]).not.toEqual([]);
});

it('goes on where a node took its own place away', () => {
  const tree = sampleTree();
  visit(tree, 'text', (node, index, parent) => {
    if (node.value !== 'd' || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return index;
  });
  expect(JSON.stringify(tree)).not.toContain('"d"');
  expect(JSON.stringify(tree)).toContain('"e"');
});

it('serves the whole pipeline', () => {
  expect(renderMarkdown('One *two* [three](https://un.example).', 'en').facts.words).toBe(3);
});
