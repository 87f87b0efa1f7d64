import { describe, expect, it } from 'vitest';
import { openJudge } from '../../bench/search/expected-texts.ts';
import { indexTexts } from '../../bench/search/judge-index.ts';
import { blocksOf } from '../../bench/search/read-markdown.ts';
import { notesOfPage } from '../../bench/search/read-citations.ts';
import type { JudgedText } from '../../bench/search/read-texts.ts';

const bodies = [
  'The treaty of 1914—Russia signed it—cost $75,000 and 35.5 per cent.',
  'The Consul-General of Cæsar’s co-operation… an ellipsis.',
  'A consul general spoke of the cooperation/labour of 5:48; “[b]oth of us: we’re here”.',
  'A Ph.D. gave 2 1/2 and 3½ parts of a Su-24M on 1/2/2015; y2k, 7-9.',
  'وقال إن المحادثات الروسية — في ٢٠١٥ — انتهت.',
];

describe('the judge of the search benchmark', () => {
  const index = indexTexts(bodies.map(textOf));
  const names = [{ spellings: ['Gaius Julius', 'Caesar'] }];
  const { expected } = openJudge(index, names);

  it.each<[query: string, found: number[]]>([
    ['russia', [0]],
    ['1914', [0]],
    ['75000', [0]],
    ['75,000', [0]],
    ['75', []],
    ['35.5', [0]],
    ['$75,000', [0]],
    ['£75,000', []],
    ['35.5%', [0]],
    ['"35.5%"', []],
    ['ellipsis', [1]],
    ['caesar', [1]],
    ['gaius julius', [1]],
    ['"gaius julius"', []],
    ['cooperation', [1, 2]],
    ['co-operation', [1, 2]],
    ['consul-general', [1, 2]],
    ['"consul general"', [1, 2]],
    ['"general consul"', []],
    ['labor', [2]],
    ['were', []],
    ["we're", [2]],
    ['both', [2]],
    ['548', []],
    ['5:48', [2]],
    ['treaty russia', [0]],
    ['"treaty russia"', []],
    ['phd', [3]],
    ['1/2', [3]],
    ['½', [3]],
    ['2½', [3]],
    ['Su-24', [3]],
    ['"Su-24"', []],
    ['y2', []],
    ['79', []],
    ['7-9', [3]],
    ['محادثات', [4]],
    ['2015', [3, 4]],
    ['بلوكشين', []],
  ])('finds %s', (query, found) => {
    expect([...expected(query)].sort()).toEqual(found);
  });

  it('reads blocks, notes and citations of Markdown by itself', () => {
    const text = '## A *head*\n\nal*most*[^a] \\[1] here.\n\n[^a]: See [@some-source, p. 3].\n';
    expect(blocksOf(text)).toEqual({
      passages: ['A head', 'almost  [1] here.'],
      notes: ['See  .'],
      located: ['[ , p. 3]'],
      cited: ['some-source'],
    });
  });

  it('reads what notes cite on the finished page', () => {
    const back = '<span class="note-backlinks"><a href="#ref-a">↩</a></span>';
    const html = `<section class="notes"><h2>Notes</h2><ol><li id="note-a"><p>See <cite>A <span>Work</span></cite>, p.&nbsp;3 &amp; 4.${back}</p></li></ol></section>`;
    expect(notesOfPage(html).map((note) => note.trim())).toEqual(['See A Work, p. 3 & 4.']);
  });
});

function textOf(body: string): JudgedText {
  const nothing = {
    title: '',
    summary: '',
    authors: [],
    notes: [],
    shownNotes: [],
    date: '',
    facets: {},
  };
  return { ...nothing, slug: '', passages: [body], beside: '' };
}
