import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../../src/library/briefs/text-blocks.ts';

const link = '<a class="passage-link" href="#p1" aria-label="Paragraph 1">1</a>';

describe('textBlocks', () => {
  it.each([
    [
      'a paragraph leads to the notes of its own page, without ids',
      `<p id="p1">A &amp; b<sup><a id="ref-x" href="#note-x">1</a></sup>${link}</p>`,
      [['p1', '<p>A &amp; b<sup><a href="/briefs/x/#note-x">1</a></sup></p>']],
    ],
    [
      'a heading is known by its id, and has no link to itself',
      '<div class="section-heading"><h2 id="talks">Talks</h2><a class="section-link" href="#talks">#</a></div>',
      [['talks', '<div class="section-heading"><h2>Talks</h2></div>']],
    ],
    [
      'a list is one block, known by its first item',
      '<ul><li id="p2">A</li><li id="p3">B</li></ul>\n<p id="p4">C</p>',
      [
        ['p2', '<ul><li>A</li><li>B</li></ul>'],
        ['p4', '<p>C</p>'],
      ],
    ],
    [
      'what is told at a passage stays on its page',
      '<p id="p1"><span class="passage-marks"><a id="p9"></a><span>old</span></span>A<br>"b"</p>',
      [['p1', '<p>A<br>&quot;b&quot;</p>']],
    ],
    ['what has no address is left out', '<hr><p>A</p>', []],
  ])('%s', (_, html, expected) => {
    expect(textBlocks([html], '/briefs/x/').map((one) => [one.id, one.html])).toEqual(expected);
  });
});
