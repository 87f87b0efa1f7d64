import fc from 'fast-check';
import { munkres } from 'munkres';
import { describe, expect, it } from 'vitest';
import {
  assignBlocks,
  blocksOf,
  largestBlock,
  type Scored,
} from '../../../src/permalinks/alignment/assign-blocks.ts';
import { findCandidates, mostCandidates } from '../../../src/permalinks/alignment/candidates.ts';
import { createComparison } from '../../../src/permalinks/alignment/comparison.ts';

const scores = (most: number) =>
  fc
    .uniqueArray(
      fc.record({
        entry: fc.nat(most),
        part: fc.nat(most),
        score: fc.integer({ min: 1, max: 100 }),
      }),
      { selector: ({ entry, part }) => `${entry} ${part}`, maxLength: 60 },
    )
    .map((all) => all.map((one): Scored => ({ ...one, score: one.score / 100 })));

const sum = (all: readonly Scored[]) => all.reduce((whole, { score }) => whole + score, 0);

describe('assignBlocks', () => {
  it('finds the greatest sum, each entry and each part once', () => {
    fc.assert(
      fc.property(scores(9), (scored) => {
        const found = assignBlocks(scored);
        expect(new Set(found.map(({ entry }) => entry)).size).toBe(found.length);
        expect(new Set(found.map(({ part }) => part)).size).toBe(found.length);
        const table = Array.from({ length: 10 }, () => Array.from({ length: 10 }, () => 0));
        for (const { entry, part, score } of scored) {
          const row = table[part];
          if (row) row[entry] = score;
        }
        const best = munkres(table.map((row) => row.map((score) => 1 - score))).reduce(
          (whole, [row, column]) => whole + (table[row]?.[column] ?? 0),
          0,
        );
        expect(sum(found)).toBeCloseTo(best, 8);
      }),
    );
  });

  it('never compares more at once than it may, and assigns all the same', () => {
    // Everything is joined: 300 entries, each with the parts beside it.
    const scored = Array.from({ length: 300 }, (_, entry) => entry).flatMap((entry) =>
      [0, 1, 2].map((step): Scored => ({
        entry,
        part: entry + step,
        score: step === 1 ? 0.9 : 0.5,
      })),
    );
    const sizes = blocksOf(scored.toSorted((a, b) => b.score - a.score)).map((block) => {
      const [entries, parts] = [block.map(({ entry }) => entry), block.map(({ part }) => part)];
      return new Set(entries).size * new Set(parts).size;
    });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(largestBlock);
    expect(Math.max(...sizes)).toBeGreaterThan(largestBlock / 4);
    expect(sizes.length).toBeGreaterThan(1);
    const found = assignBlocks(scored);
    expect(found.length).toBe(300);
    expect(found.every(({ entry, part }) => part === entry + 1)).toBe(true);
  });
});

describe('findCandidates', () => {
  it('looks at the likest and nearest only, however many are alike', () => {
    const count = 2 * mostCandidates;
    const texts = Array.from({ length: count }, (_, index) => [1, 2, 3, 1000 + index]);
    const compared: number[] = [];
    const comparison = createComparison(texts, texts);
    const counted = {
      ...comparison,
      likeness: (entry: number, part: number) => {
        compared.push(part);
        return comparison.likeness(entry, part);
      },
    };
    const all = Array.from({ length: count }, (_, index) => index);
    const candidates = findCandidates(
      {
        freeEntries: all,
        freeParts: all,
        comparison: () => counted,
        equals: () => [],
        kinship: undefined,
        nearness: (entry, part) => 1 / (1 + Math.abs(entry - part)),
      },
      () => 0.05,
    );
    expect(compared.length).toBe(count * mostCandidates);
    expect(candidates.length).toBeLessThanOrEqual(count * mostCandidates);
    const byEntry = Map.groupBy(candidates, ({ entry }) => entry);
    for (const entry of all) {
      const own = byEntry.get(entry)?.map(({ part }) => part);
      expect(own).toContain(entry);
      expect(own).toContain(entry > 0 ? entry - 1 : entry + 1);
    }
  });
});
