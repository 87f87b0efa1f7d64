import { describe, expect, it } from 'vitest';
import { findTextFaults } from '../../../src/rules/text-faults.ts';
import { sampleContent, summarize } from './sample-content.ts';

describe('findTextFaults', () => {
  it('is silent about texts without faults', () => {
    expect(findTextFaults(sampleContent({ pages: { about: { en: 'Text.' } } }))).toEqual([]);
  });

  it('gives faults of all texts with their lines in the file', () => {
    const content = sampleContent({
      briefs: { talks: { text: 'Text.\n\n# Title', translations: { ar: '<b>نص</b>' } } },
      pages: { about: { en: '\n\n[x](javascript:y)' } },
    });
    expect(summarize(findTextFaults(content))).toEqual([
      'briefs/talks/en.md:13:1 heading-level',
      'briefs/talks/ar.md:11:1 raw-html',
      'briefs/talks/ar.md:11:6 raw-html',
      'pages/about/en.md:13:1 link-scheme',
    ]);
  });
});
