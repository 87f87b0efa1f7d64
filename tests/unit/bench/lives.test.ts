import { describe, expect, it } from 'vitest';
import { live } from '../../bench/lives/live.ts';

// `npm run bench -- lives` lives hundreds, and longer ones.
describe('a brief’s life in Git, with branches, merges, rebases, picks, reverts and backups', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
    'breaks no address: life %i',
    (seed) => {
      const { wrong, publications } = live(seed, 5);
      expect(wrong).toEqual([]);
      expect(publications).toBeGreaterThan(1);
    },
  );
});
