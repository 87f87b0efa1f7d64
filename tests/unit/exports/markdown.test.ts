import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHtml, textOf } from '../../../src/exports/texts/html-tree.ts';
import { blocksMarkdown } from '../../../src/exports/texts/markdown-blocks.ts';
import { escapeHtml } from '../../../src/model/text/escape-html.ts';
import { folded, readMarkdown as read, wordsOf } from './read-markdown.ts';

const page = 'https://pincite.example/briefs/x/';

const typesIn = (node: Nodes): string[] => [
  node.type,
  ...('children' in node ? (node.children as Nodes[]).flatMap(typesIn) : []),
];

const idsIn = (html: string) =>
  new Set([...html.matchAll(/ id="(p\d+\w*)"/g)].map(([, id = '']) => id));

function write(html: string): string {
  const passages = idsIn(html);
  const markdown = blocksMarkdown(readHtml(html), { page, passages });
  const goals = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => `[${id}]: #${id}`);
  const notes = [...html.matchAll(/href="#note-([^"]+)"/g)].map(([, id = '']) => `[^${id}]: note`);
  return [markdown, ...goals, ...new Set(notes)].join('\n\n');
}

const wordsRead = (html: string) => folded(wordsOf(read(write(html))));

const fixtures = new URL('../../fixtures/markdown/', import.meta.url);
const texts = readdirSync(fixtures).map((name) => ({
  name,
  html: readFileSync(new URL(`${name}/output.html`, fixtures), 'utf8'),
}));

describe('a text as Markdown', () => {
  it.each(texts)('has the words of its page: $name', ({ html }) => {
    const [text = ''] = html.split('<section');
    expect(wordsRead(text)).toBe(folded(textOf(readHtml(text))));
  });

  it.each([
    ['<p id="p1">One.</p>', 'One. [¶1][p1]'],
    ['<h2 id="one">One <em>two</em></h2>', '## One *two* [§][one]'],
    ['<p>1. no item<br>- nor this</p>', '1\\. no item\\\n\\- nor this'],
    ['<p># no heading</p>', '\\# no heading'],
    ['<p>a<em>«b»</em>c</p>', 'a<em>«b»</em>c'],
    ['<p>a <em>«b»</em>, c</p>', 'a *«b»*, c'],
    ['<p><em>a </em>b<strong><em>c</em></strong></p>', '*a* b<strong><em>c</em></strong>'],
    ['<p>wow!<a href="/x">here</a></p>', 'wow\\![here](/x)'],
    ['<p><a href="#p3">here</a></p>', `[here](${page}#p3)`],
    [
      '<p><a href="https://a.example/(b)?c&amp;copy;">x</a></p>',
      '[x](<https://a.example/(b)?c&amp;copy;>)',
    ],
    ['<p>A <code>b`c</code></p>', 'A ``b`c``'],
    ['<ul><li id="p1">a<ul><li id="p2">b</li></ul></li></ul>', '- a [¶1][p1]\n  - b [¶2][p2]'],
    ['<ol start="9"><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>', '9. a\n\n   b\n\n10. c'],
    ['<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n* b'],
    ['<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    [
      '<aside><strong>Our check</strong>\n<p id="p1">a</p></aside>',
      '> **Our check**\n>\n> a [¶1][p1]',
    ],
    [
      '<pre id="p1"><code class="language-js">a\n```\nb\n</code></pre>',
      '````js\na\n```\nb\n````\n\n[¶1][p1]',
    ],
    [
      '<div class="table-scroll"><table id="p1"><caption>Cap</caption><thead><tr><th>a|b</th><th class="align-end">c</th></tr></thead><tbody><tr><th>d<br>e</th><td><code>f|g</code></td></tr></tbody></table></div>',
      'Cap [¶1][p1]\n\n| a\\|b | c |\n| --- | --: |\n| d<br>e | `f\\|g` |',
    ],
    [
      '<figure id="p1"><img src="https://a.example/b.png" alt="[x]"><figcaption>Cap</figcaption></figure>',
      '![\\[x\\]](https://a.example/b.png)\n\nCap [¶1][p1]',
    ],
    [
      '<p><bdi>A</bdi><span>, B, and C</span><span class="in-short"> et al.</span>, <cite>D</cite></p>',
      'A, B, and C, *D*',
    ],
    ['<hr>', '* * *'],
  ])('%s', (html, markdown) => {
    expect(blocksMarkdown(readHtml(html), { page, passages: idsIn(html) })).toBe(markdown);
  });

  it('leads from calls to notes', () => {
    const call =
      '<sup class="note-call"><a id="ref-a" href="#note-a" role="doc-noteref">1</a></sup>';
    const html = `<p>${call}: so (see)${call}(b)</p>`;
    expect(typesIn(read(write(html))).filter((type) => type === 'footnoteReference')).toHaveLength(
      2,
    );
    expect(wordsRead(html)).toBe(': so (see)(b)');
  });
});

const signs = [
  '*',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '#',
  '+',
  '-',
  '.',
  '!',
  '|',
  '~',
  '$',
  '&amp',
  '{',
  '}',
  '\\',
  '^',
  ':',
  '1.',
  '=',
  '"',
  '\u00a0',
  ' ',
  'a',
  'ب',
  '«',
  '»',
  '&lt;',
  'www.',
  '@b',
];
const words = fc.oneof(
  fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 12 }).map((list) => list.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
);
// What an editor may type: no control characters, nothing unassigned.
const clean = words
  .map((text) => folded(text.replaceAll(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}]+/gu, ' ')))
  .filter((text) => text !== '');
const run = fc
  .array(fc.tuple(fc.constantFrom('', 'em', 'strong', 'cite', 'bdi', 'a'), clean), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) =>
    list
      .map(([tag, text]) => {
        const escaped = escapeHtml(text);
        if (tag === '') return escaped;
        return tag === 'a'
          ? `<a href="https://a.example/">${escaped}</a>`
          : `<${tag}>${escaped}</${tag}>`;
      })
      .join(''),
  );
const block = fc.oneof(
  run.map((html) => `<p>${html}</p>`),
  run.map((html) => `<h2>${html}</h2>`),
  fc
    .array(run, { minLength: 1, maxLength: 3 })
    .map((list) => `<ul>${list.map((html) => `<li>${html}</li>`).join('')}</ul>`),
  fc
    .array(run, { minLength: 1, maxLength: 3 })
    .map((list) => `<ol>${list.map((html) => `<li><p>${html}</p></li>`).join('')}</ol>`),
  run.map((html) => `<blockquote><p>${html}</p></blockquote>`),
  fc
    .tuple(run, run)
    .map(
      ([a, b]) =>
        `<table><tr><th>${a}</th><th>${b}</th></tr><tr><td>${b}</td><td>${a}</td></tr></table>`,
    ),
);

describe('any text', () => {
  it('comes back from Markdown with its words', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const html = blocks.join('\n');
        expect(wordsRead(html)).toBe(folded(textOf(readHtml(html))));
      }),
      { numRuns: 400 },
    );
  });
});
