import { expect, test } from 'vitest';
import { briefPagesGlob, searchPages } from '../../../src/search/finished-pages.ts';

test('the briefs of every language, and only they', () => {
  expect(briefPagesGlob(['en'])).toBe('briefs/*/index.html');
  expect(briefPagesGlob(['en', 'ar'])).toBe('{briefs,ar/briefs}/*/index.html');
});

test('the search page of each language, the first one without its code', () => {
  expect([...searchPages(['en', 'ar'])]).toEqual([
    ['en', 'search/index.html'],
    ['ar', 'ar/search/index.html'],
  ]);
});
