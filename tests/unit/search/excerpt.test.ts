import { expect, test } from 'vitest';
import { partFromHeading, readExcerpt } from '../../../src/client/search/excerpt.ts';

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

test('the heading before the text of its section is parted from it, with its marks', () => {
  const views = [plain('Two '), marked('views')];
  expect(partFromHeading(readExcerpt('Two <mark>views.</mark> The talks'), 'Two views')).toEqual({
    heading: views,
    text: [plain('The talks')],
  });
  expect(partFromHeading(readExcerpt('Two views. The <mark>talks</mark>'), 'Two views')).toEqual({
    heading: [plain('Two views')],
    text: [plain('The '), marked('talks')],
  });
});

test('the end of a heading in which an excerpt begins goes', () => {
  const excerpt = readExcerpt('… <mark>views.</mark> The talks');
  expect(partFromHeading(excerpt, 'Two views')).toEqual({
    heading: [plain('Two views')],
    text: [plain('The talks')],
  });
});

test('an excerpt that begins otherwise stays', () => {
  for (const excerpt of ['Two viewpoints', '… end of it', '']) {
    const pieces = readExcerpt(excerpt);
    expect(partFromHeading(pieces, 'Two view')).toEqual({
      heading: [plain('Two view')],
      text: pieces,
    });
  }
});
