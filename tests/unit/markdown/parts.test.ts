import fc from 'fast-check';
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import { describe, expect, it } from 'vitest';
import { cutParts } from '../../../src/markdown/parse/cut-parts.ts';
import { findExcess } from '../../../src/markdown/parse/find-excess.ts';
import { renderMarkdown } from '../../../src/markdown/pipeline.ts';
import { randomTexts } from './random-texts.ts';

const parser = unified().use(remarkParse).freeze();

// What the blocks of a tree are and where they begin and end.
function blocksOf(text: string, before = { line: 0, offset: 0 }) {
  return parser.parse(text).children.map(({ type, position }) => ({
    type,
    line: (position?.start.line ?? 0) + before.line,
    start: (position?.start.offset ?? 0) + before.offset,
    end: (position?.end.offset ?? 0) + before.offset,
  }));
}

describe('a long text in parts', () => {
  it('is parsed as it is whole', () => {
    fc.assert(
      fc.property(randomTexts('en'), ({ markdown }) => {
        const parts = cutParts(markdown, 0, 1);
        expect(parts.map(({ text }) => text).join('')).toBe(markdown);
        expect(parts.flatMap((part) => blocksOf(part.text, part))).toEqual(blocksOf(markdown));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['lists', '- a\n\n- b\n\n  c\n\nd\n\n1. e', 2],
    ['fences', '```\na\n\nb\n```\n\nc\n\n~~~\nd\n\n```\n\ne', 3],
    ['fences in lists', '- ```\n\n  a\n  ```\n\nb\n\nc', 1],
    ['notes', 'a[^b]\n\n[^b]: c\n\n    d\n\ne', 3],
    ['definitions of links', 'a [b]\n\n[b]: https://example.org\n\nc', 1],
    ['HTML', '<!-- a\n\nb -->\n\nc\n\nd', 1],
    ['quotations', '> a\n\n> b\n\nc', 3],
  ])('is cut where nothing is open: %s', (_, text, count) => {
    expect(cutParts(text, 0, 1)).toHaveLength(count);
    expect(cutParts(text, 0, 1).flatMap((part) => blocksOf(part.text, part))).toEqual(
      blocksOf(text),
    );
  });

  it('is rendered with its faults where they stand', () => {
    const text = 'A word here, and another.[^a]\n\n'.repeat(1000);
    const { facts } = renderMarkdown(`${text}TODO\n\n[^a]: x`, 'en');
    expect(facts.passages).toHaveLength(1001);
    expect(facts.faults).toMatchObject([{ rule: 'placeholder', line: 2001, column: 1 }]);
  });
});

describe('a text beyond measure', () => {
  const deepList = Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n');
  const notes = Array.from({ length: 20_001 }, (_, index) => `[^n${index}]: x`).join('\n');

  it.each([
    ['quotations', `a\n\n${'> '.repeat(2000)}b`, 3],
    ['quotations without spaces', `${'>'.repeat(300)}b`, 1],
    ['lists in one line', `a\n\n${'- '.repeat(1500)}b`, 3],
    ['lists', deepList, 101],
    ['brackets', `${'['.repeat(3000)}x${']'.repeat(3000)}`, 1],
    ['notes', notes, 20_001],
    ['signs in a paragraph', `a\n\n${'و*«ا»* "ب" (ج '.repeat(2000)}b`, 3],
    ['signs in lines', `a\n\n${'b\n2. a* b_\n'.repeat(2000)}b`, 3],
    ['links in a paragraph', `a\n\nb\n${'[a](b) '.repeat(4000)}c`, 3],
    ['a paragraph', `a\n\n${'word '.repeat(21_000)}b`, 3],
  ])('is a fault at its line, and shown as written: %s', (_, text, line) => {
    const { facts, text: rendered } = renderMarkdown(text, 'en');
    expect(facts.faults).toMatchObject([{ rule: 'text-limit', line }]);
    const [html] = rendered.sections[0]?.html ?? [];
    expect(html).toContain(text.slice(-5).replaceAll('>', '&gt;'));
  });

  it.each([
    ['rows', `| a | b |\n|---|---|\n${'| *a* | [b](c) |\n'.repeat(2000)}`],
    ['items', '1. *a* and [b](c)\n2. d\n'.repeat(2000)],
    ['paragraphs', '*a*, **b** and [c](d)\n\n'.repeat(2000)],
    ['code', `~~~\n${'a*b*c[d]\n'.repeat(2000)}~~~`],
  ])('is none of many %s', (_, text) => {
    expect(findExcess(text)).toBeUndefined();
  });

  it('of emphasis within emphasis is left as it is written there', () => {
    const text = `${'*a _b '.repeat(1000)}x${'_ *'.repeat(1000)}`;
    expect(renderMarkdown(text, 'en').facts.faults.map(({ rule }) => rule)).toContain('text-limit');
  });
});
