import { expect, test } from 'vitest';
import { briefPagesGlob } from '../../../src/search/brief-pages.ts';

test('the briefs of every language, and only they', () => {
  expect(briefPagesGlob(['en'])).toBe('briefs/*/index.html');
  expect(briefPagesGlob(['en', 'ar'])).toBe('{briefs,ar/briefs}/*/index.html');
});
