import { describe, expect, it } from 'vitest';
import { chooseWords, snapToWords } from '../../../../../src/client/quotes/make/quote-words.ts';

function snapped(text: string, start: number, end: number) {
  const span = snapToWords(text, { start, end });
  return span && text.slice(span.start, span.end);
}

describe('snapToWords', () => {
  it.each([
    ['One two three', 5, 10, 'two three'],
    ['One two three', 4, 7, 'two'],
    ['One two three', 3, 8, 'two'],
    ['the state-owned firm', 6, 12, 'state-owned'],
    ['قال الوزير نعم', 6, 8, 'الوزير'],
    ['about 1,000 men', 8, 9, '1,000'],
    ['He said “no”.', 8, 11, '“no'],
    ['It came. It “went”.', 7, 13, 'It'],
  ])('%s', (text, start, end, words) => {
    expect(snapped(text, start, end)).toBe(words);
  });

  it('is nothing without words', () => {
    expect(snapped('One, two', 3, 5)).toBeUndefined();
    expect(snapped('One two', 3, 3)).toBeUndefined();
  });
});

describe('chooseWords', () => {
  const onPage = (first: string, before: string, after: string, rest = '') => ({
    first,
    whole: first,
    before,
    after,
    page: `${before}${first}${after}\n${rest}`,
  });

  it('takes a quote that stands once as it is', () => {
    expect(chooseWords(onPage('peace talks', 'The ', ' failed.'))).toEqual({
      start: 'peace talks',
    });
  });

  it('takes words around along where it stands twice', () => {
    expect(chooseWords(onPage('talks', 'The peace ', ' failed.', 'Other talks'))).toEqual({
      prefix: 'peace',
      start: 'talks',
    });
    expect(chooseWords(onPage('Talks', '', ', he said.', 'Talks, they say'))).toEqual({
      start: 'Talks',
      suffix: ', he',
    });
  });

  it('takes a note number along that stands right at a word', () => {
    expect(chooseWords(onPage('military aid', 'The ', '3 from Moscow'))).toEqual({
      start: 'military aid',
      suffix: '3',
    });
  });

  it('names a long or interrupted quote by its edges', () => {
    const long = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
    expect(chooseWords(onPage(long, 'The ', ' end'))).toEqual({
      start: 'word0 word1 word2 word3',
      end: 'word76 word77 word78 word79',
    });
    const quote = { first: 'It came.', last: 'It went.', whole: 'It came.1 It went.' };
    expect(
      chooseWords({ ...quote, before: '', after: '', page: `${quote.whole}\nIt came. It went.` }),
    ).toMatchObject({ start: 'It came', end: 'It went.' });
  });
});
