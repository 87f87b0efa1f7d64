import { describe, expect, it } from 'vitest';
import { findWrongSectionIds } from '../../../src/rules/section-ids.ts';
import { sampleContent, summarize } from './sample-content.ts';

describe('findWrongSectionIds', () => {
  it('passes different headings, equal ones with a pin, and pinned ones in other scripts', () => {
    const text = '## Talks\n\n### Talks {#more-talks}\n\n## قرار {#resolution}';
    expect(findWrongSectionIds(sampleContent({ briefs: { talks: { text } } }))).toEqual([]);
  });

  it('lets translations of a brief take ids from its first language', () => {
    const brief = { text: '## One\n\n## Two', translations: { ar: '## قرار\n\n## قرار' } };
    expect(findWrongSectionIds(sampleContent({ briefs: { talks: brief } }))).toEqual([]);
  });

  it('finds headings that nothing can be made an id of', () => {
    const content = sampleContent({
      briefs: { talks: { text: 'A.\n\n## قرار' } },
      pages: { about: { ar: '## قرار' } },
    });
    expect(summarize(findWrongSectionIds(content))).toEqual([
      'briefs/talks/en.md:13:1 section-id',
      'pages/about/ar.md:11:1 section-id',
    ]);
  });

  it('leaves empty headings to the pipeline', () => {
    expect(findWrongSectionIds(sampleContent({ briefs: { talks: { text: '##\n\nA.' } } }))).toEqual(
      [],
    );
  });

  it.each([
    ['equal wording', '## Talks\n\n### Talks'],
    ['wording and pin', '## Talks\n\n## Other {#talks}'],
    ['two pins', '## One {#talks}\n\n## Two {#talks}'],
  ])('finds two sections with one id: %s', (_, text) => {
    expect(
      summarize(findWrongSectionIds(sampleContent({ pages: { about: { en: text } } }))),
    ).toEqual(['pages/about/en.md:13:1 section-duplicate']);
  });
});
