import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from '../../../../src/model/text/edit-distance.ts';

it.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['sirya', 'syria', 2],
  ['lavorv', 'lavrov', 1],
  ['isis', 'isil', 1],
  ['isis', 'iss', 1],
  ['abcd', 'badc', 2],
])('from %j to %j it is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

it('is the same both ways, and known to be above a limit wherever it is', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.nat({ max: 4 }), (a, b, limit) => {
      const distance = editDistance(a, b);
      expect(editDistance(b, a)).toBe(distance);
      const limited = editDistance(a, b, limit);
      if (distance <= limit) expect(limited).toBe(distance);
      else expect(limited).toBeGreaterThan(limit);
    }),
    { numRuns: 1000 },
  );
});
