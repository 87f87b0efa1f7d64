import { describe, expect, it } from 'vitest';
import { findRegionCircles } from '../../../src/rules/region-circles.ts';
import { sampleContent, summarize } from './sample-content.ts';

const region = (...within: string[]) => ({ name: { en: 'Name' }, within });

describe('findRegionCircles', () => {
  it('finds a region within itself', () => {
    const content = sampleContent({ regions: { gulf: region('gulf') } });
    expect(summarize(findRegionCircles(content))).toEqual([
      'regions/gulf.yaml[within.0] region-circle',
    ]);
  });

  it('finds a longer circle once and names it', () => {
    const content = sampleContent({
      regions: { levant: region('asia'), asia: region('europe', 'syria') },
    });
    const faults = findRegionCircles(content);
    expect(summarize(faults)).toEqual(['regions/syria.yaml[within.0] region-circle']);
    expect(faults[0]?.message).toContain('`levant` → `asia` → `syria` → `levant`');
  });

  it('lets a region lie within two that meet further out', () => {
    const content = sampleContent({
      regions: {
        asia: region(),
        levant: region('asia'),
        gulf: region('asia'),
        syria: region('levant', 'gulf'),
      },
    });
    expect(findRegionCircles(content)).toEqual([]);
  });
});
