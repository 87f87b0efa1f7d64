import { expect, test } from 'vitest';
import type { IndexedPage } from '../../../../src/model/files/index-fragment.ts';
import type { Occurrence } from '../../../../src/client/search/find/find-briefs.ts';
import { foundWords, readHit } from '../../../../src/client/search/results/hit-content.ts';
import { piecesOf } from '../../../../src/client/search/results/pieces.ts';
import { filedBriefs } from './fake-engine.ts';

const content =
  'The Title A summary. Opening words here. First Heading. The talks (in Moscow). Do this. Notes. See Moscow talks.';
const page: IndexedPage = {
  url: '/briefs/x/',
  words: content.split(/(?<= )/),
  meta: { title: 'The Title', summary: 'A summary.', authors: 'A and B' },
  filters: { place: ['syria'], recommendations: ['first'] },
  anchors: [
    { element: 'p', id: 'p1', text: '', location: 4 },
    { element: 'h2', id: 'first', text: 'First Heading', location: 7 },
    { element: 'p', id: 'p2', text: '', location: 9 },
    { element: 'a', id: 'ref-x', text: '1', location: 11 },
    { element: 'p', id: 'p2a', text: '', location: 13 },
    { element: 'h2', id: 'notes', text: 'Notes', location: 15 },
    { element: 'li', id: 'note-x', text: '', location: 16 },
  ],
};
const [brief] = filedBriefs([{ id: 'x', text: 'The Title\nand more', values: { type: ['note'] } }]);

function read(locations: number[], fields: string[] = [], asked: string[] = []) {
  if (!brief) throw new Error('no brief');
  const occurrences = [{ term: 0, length: 1, locations }];
  return readHit(brief, { page, occurrences, fields: new Set(fields), asked });
}

test('each hit leads to its paragraph, note or heading, under its section', () => {
  const { passages } = read([4, 12, 17, 8]);
  const named = passages.map(({ id, name, section }) => [id, name.kind, section]);
  expect(named.sort()).toEqual([
    ['first', 'heading', 'First Heading'],
    ['note-x', 'note', ''],
    ['p1', 'paragraph', ''],
    ['p2', 'paragraph', 'First Heading'],
  ]);
});

test('a paragraph among the recommendations says so', () => {
  expect(read([14]).passages).toMatchObject([
    { id: 'p2a', name: { kind: 'paragraph', number: '2a', isRecommendation: true } },
  ]);
});

test('the best passage is the one with most of the words', () => {
  expect(read([4, 10, 12]).passages.map(({ id }) => id)).toEqual(['p2', 'p1']);
});

test('several of the words are better than one of them often, and the text is better than its notes', () => {
  if (!brief) throw new Error('no brief');
  const ids = (occurrences: Occurrence[]) =>
    readHit(brief, { page, occurrences, fields: new Set(), asked: [] }).passages.map(
      ({ id }) => id,
    );
  const often = { term: 0, length: 1, locations: [9, 10, 4] };
  expect(ids([often, { term: 1, length: 1, locations: [5] }])).toEqual(['p1', 'p2']);
  expect(ids([{ term: 0, length: 1, locations: [9, 16, 17, 18] }])).toEqual(['p2', 'note-x']);
});

test('what is marked is the word alone, in title, summary and text', () => {
  expect(read([1]).title).toEqual([
    { text: 'The ', marked: false },
    { text: 'Title', marked: true },
  ]);
  expect(read([3]).summary).toEqual([
    { text: 'A ', marked: false },
    { text: 'summary', marked: true },
    { text: '.', marked: false },
  ]);
  expect(read([12]).passages[0]?.excerpt).toEqual([
    { text: 'The talks (in ', marked: false },
    { text: 'Moscow', marked: true },
    { text: ').', marked: false },
  ]);
  expect(read([], ['authors'], ['b']).authors).toEqual([
    { text: 'A and ', marked: false },
    { text: 'B', marked: true },
  ]);
});

test('the words that were found are those of the text, phrases together, each once', () => {
  const words = 'The Islamic State. And ISIL, the (Islamic State) and isil'.split(/(?<= )/);
  const phrase = { length: 2, locations: [1, 2, 6, 7] };
  expect(foundWords(words, [phrase, { length: 1, locations: [4, 9] }])).toEqual([
    'Islamic State',
    'isil',
  ]);
});

test('neighbours that are marked are one mark', () => {
  const pieces = piecesOf(['the ', 'Islamic ', 'State, ', 'so'], (at) => at === 1 || at === 2);
  expect(pieces).toEqual([
    { text: 'the ', marked: false },
    { text: 'Islamic State', marked: true },
    { text: ', so', marked: false },
  ]);
});

test('what stands together is marked alone or together, as it is found', () => {
  const words = ['(2002–', '2006), ', 'co-', 'operation'];
  const marked = (...at: number[]) =>
    piecesOf(words, (index) => at.includes(index)).map(({ text, marked: isMarked }) =>
      isMarked ? `[${text}]` : text,
    );
  expect(marked(1).join('')).toBe('(2002–[2006]), co-operation');
  expect(marked(0, 1, 2, 3).join('')).toBe('([2002–2006]), [co-operation]');
});
