import { describe, expect, it } from 'vitest';
import { findRepeatedPins } from '../../../src/rules/repeated-pins.ts';
import { sampleContent, summarize } from './sample-content.ts';

describe('findRepeatedPins', () => {
  it('passes pins that differ, and the same pin in a translation', () => {
    const text = 'A. {#p4}\n\nB. {#p5}';
    const brief = { text, translations: { ar: text } };
    expect(findRepeatedPins(sampleContent({ briefs: { talks: brief } }))).toEqual([]);
  });

  it('finds a pin at a second passage', () => {
    const text = 'A. {#p4}\n\n- B. {#p4}\n- C.';
    expect(summarize(findRepeatedPins(sampleContent({ briefs: { talks: { text } } })))).toEqual([
      'briefs/talks/en.md:13:1 pin',
    ]);
  });
});
