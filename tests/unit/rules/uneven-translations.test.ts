import { describe, expect, it } from 'vitest';
import { findUnevenTranslations } from '../../../src/rules/uneven-translations.ts';
import { sampleContent, summarize } from './sample-content.ts';

const text = 'Opening.\n\n## One\n\nA.\n\nB.\n\n### Inner\n\n- C.\n- D.\n\n## Two\n\nE.';

function faultsOf(translation: string) {
  const brief = { text, translations: { ar: translation } };
  return findUnevenTranslations(sampleContent({ briefs: { talks: brief } }));
}

describe('findUnevenTranslations', () => {
  it('passes a translation with the same headings and as many passages', () => {
    const even = 'أ.\n\n## ب\n\nج.\n\nد.\n\n### ه\n\n1. و.\n2. ز.\n\n## ح\n\nط.';
    expect(faultsOf(even)).toEqual([]);
  });

  it('finds a heading too few at the end of the text', () => {
    const faults = faultsOf('أ.\n\n## ب\n\nج.\n\nد.\n\n### ه\n\n- و.\n- ز.');
    expect(summarize(faults)).toEqual(['briefs/talks/ar.md:22:1 translation-sections']);
    expect(faults[0]?.message).toBe(
      'Unexpected end of the text after 2 headings, expected one of level 2 for “Two”, as in `en`.',
    );
  });

  it('finds a heading too many', () => {
    const faults = faultsOf(text.replace('E.', 'E.\n\n## ي'));
    expect(summarize(faults)).toEqual(['briefs/talks/ar.md:28:1 translation-sections']);
    expect(faults[0]?.message).toContain('expected 3 headings');
  });

  it('finds a heading of another level', () => {
    const faults = faultsOf(text.replace('### Inner', '## ه'));
    expect(summarize(faults)).toEqual(['briefs/talks/ar.md:19:1 translation-sections']);
  });

  it('finds other numbers of passages and names section and both numbers', () => {
    const faults = faultsOf(text.replace('Opening.', 'أ.\n\nب.').replace('- D.\n', ''));
    expect(summarize(faults)).toEqual([
      'briefs/talks/ar.md:11:1 translation-passages',
      'briefs/talks/ar.md:21:1 translation-passages',
    ]);
    expect(faults[0]?.message).toBe('Unexpected 2 passages in the opening, expected 1 as in `en`.');
    expect(faults[1]?.message).toBe(
      'Unexpected 1 passages in section “Inner”, expected 2 as in `en`.',
    );
  });

  it('is answered by a pin: of fewer passages which is which, of more which one is its own', () => {
    const fewer = text.replace('A.\n\nB.', 'ب. {#p3}');
    expect(faultsOf(fewer)).toEqual([]);
    const more = text.replace('B.', 'ب.\n\nج. {#p3a}');
    expect(faultsOf(more)).toEqual([]);
    expect(faultsOf(text.replace('B.', 'ب.\n\nج. {#p9a}'))).toHaveLength(1);
  });
});
