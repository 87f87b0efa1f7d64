import { expect, it } from 'vitest';
import { progressLine } from '../../../src/model/text/progress-line.ts';

it('how far something has come is told with the time that is left once that can be known', () => {
  expect(progressLine('render', 1200, 10_611, 9999)).toBe('render: 1,200 of 10,611\n');
  expect(progressLine('render', 5000, 10_000, 20_000)).toBe('render: 5,000 of 10,000, 20 s left\n');
  expect(progressLine('render', 100, 1000, 60_000)).toBe('render: 100 of 1,000, 9 min left\n');
  expect(progressLine('render', 0, 1000, 60_000)).toBe('render: 0 of 1,000\n');
});
