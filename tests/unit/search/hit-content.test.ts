import { expect, test } from 'vitest';
import { readHit, type PagefindFragment } from '../../../src/client/search/hit-content.ts';

const opening = {
  title: 'The Title',
  url: '/briefs/x/',
  excerpt: 'The Title. In <mark>May</mark>',
};
const section = (number: number) => ({
  title: `Section ${number}`,
  url: `/briefs/x/#section-${number}`,
  excerpt: `Section ${number}. In <mark>May</mark>`,
  anchor: {},
});
const fragment: PagefindFragment = {
  url: '/briefs/x/',
  meta: {
    title: 'The Title',
    type: 'Background',
    date: '2015-08-18',
    authors: 'A and B',
    summary: 'Sum',
  },
  sub_results: [opening, section(1), section(2), section(3), section(4)],
};
const words = [
  { text: 'In ', marked: false },
  { text: 'May', marked: true },
];

test('words in the opening are the excerpt, words in sections lead to them, three at most', () => {
  const hit = readHit(fragment, true);
  expect(hit.excerpt).toEqual(words);
  expect(hit.authors).toBe('A and B');
  expect(hit.sections.map(({ address }) => address)).toEqual([
    '/briefs/x/#section-1',
    '/briefs/x/#section-2',
    '/briefs/x/#section-3',
  ]);
  expect(hit.sections[0]?.excerpt).toEqual(words);
  expect(hit.title).toEqual([{ text: 'The Title', marked: false }]);
});

test('words outside the opening, or none, leave the summary', () => {
  const summary = [{ text: 'Sum', marked: false }];
  expect(readHit({ ...fragment, sub_results: [section(1)] }, true).excerpt).toEqual(summary);
  expect(readHit(fragment, false)).toMatchObject({ excerpt: summary, sections: [] });
});
