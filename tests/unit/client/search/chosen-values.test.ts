import { expect, test } from 'vitest';
import { yearsAsText } from '../../../../src/client/search/panels/chosen-values.ts';
import type { SearchAnswerWords } from '../../../../src/model/page/search-words.ts';

const words: SearchAnswerWords = {
  found: { other: '{count} briefs' },
  more: { other: 'Show {count} more' },
  show: { other: 'Show {count}' },
  remove: 'Remove {value}',
  between: '{from}–{to}',
  since: 'since {from}',
  until: 'until {to}',
};

test('a range of years in words', () => {
  expect(yearsAsText({ from: 2014, to: 2016 }, words)).toBe('2014–2016');
  expect(yearsAsText({ from: 2015, to: 2015 }, words)).toBe('2015');
  expect(yearsAsText({ from: 2014, to: undefined }, words)).toBe('since 2014');
  expect(yearsAsText({ from: undefined, to: 2016 }, words)).toBe('until 2016');
  expect(yearsAsText({ from: undefined, to: undefined }, words)).toBe('');
});
