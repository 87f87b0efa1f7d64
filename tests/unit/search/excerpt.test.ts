import { expect, test } from 'vitest';
import { readExcerpt, withoutHeading } from '../../../src/client/search/excerpt.ts';

const plain = (text: string) => ({ text, marked: false });
const marked = (text: string) => ({ text, marked: true });

test('marks become marked pieces', () => {
  expect(readExcerpt('… the <mark>talks</mark> in <mark>Moscow.</mark>')).toEqual([
    plain('… the '),
    marked('talks'),
    plain(' in '),
    marked('Moscow'),
    plain('.'),
  ]);
  expect(readExcerpt('<mark>(«داعش»)</mark>')).toEqual([plain('(«'), marked('داعش'), plain('»)')]);
});

test('whatever else looks like a tag is text', () => {
  expect(readExcerpt('1 &lt; 2 & <b>x</b> <mark>&lt;script&gt;</mark>')).toEqual([
    plain('1 < 2 & <b>x</b> '),
    marked('<script>'),
  ]);
});

test('a mark that is not closed is text', () => {
  expect(readExcerpt('a <mark>b')).toEqual([plain('a <mark>b')]);
});

test('the heading before the text of its section goes, marked or not', () => {
  expect(withoutHeading(readExcerpt('Two views. The <mark>talks</mark>'), 'Two views')).toEqual([
    plain('The '),
    marked('talks'),
  ]);
  expect(withoutHeading(readExcerpt('Two <mark>views.</mark> The talks'), 'Two views')).toEqual([
    plain('The talks'),
  ]);
  expect(withoutHeading(readExcerpt('… <mark>views.</mark> The talks'), 'Two views')).toEqual([
    plain('The talks'),
  ]);
  expect(withoutHeading(readExcerpt('Two viewpoints'), 'Two view')).toEqual([
    plain('Two viewpoints'),
  ]);
  expect(withoutHeading(readExcerpt('… end of it'), 'Two views')).toEqual([plain('… end of it')]);
});
