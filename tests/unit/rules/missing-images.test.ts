import { describe, expect, it } from 'vitest';
import { findMissingImages } from '../../../src/rules/missing-images.ts';
import { sampleContent, summarize } from './sample-content.ts';

describe('findMissingImages', () => {
  it('passes images that lie beside the text, for translations as well', () => {
    const text = 'A.\n\n![Map](map-1.png)\n\n![Plan](my%20plan.svg)';
    const brief = { text, translations: { ar: text }, images: ['map-1.png', 'my plan.svg'] };
    expect(findMissingImages(sampleContent({ briefs: { talks: brief } }))).toEqual([]);
  });

  it.each([
    'other.png',
    'sub/map-1.png',
    '/map-1.png',
    'https://example.org/map-1.png',
    'a%zz.png',
  ])('finds %s missing', (file) => {
    const brief = { text: `A.\n\n![Map](${file})`, images: ['map-1.png'] };
    expect(summarize(findMissingImages(sampleContent({ briefs: { talks: brief } })))).toEqual([
      'briefs/talks/en.md:13:1 image-missing',
    ]);
  });

  it('names the image that may be meant', () => {
    const brief = { text: '![Map](map-2.png)', images: ['map-1.png'] };
    expect(findMissingImages(sampleContent({ briefs: { talks: brief } }))[0]?.message).toContain(
      '`briefs/talks/`. Did you mean `map-1.png`?',
    );
  });

  it('finds any image of a page', () => {
    const content = sampleContent({ pages: { about: { en: '![Map](map-1.png)' } } });
    expect(summarize(findMissingImages(content))).toEqual(['pages/about/en.md:11:1 image-missing']);
  });
});
