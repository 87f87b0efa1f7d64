import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Of unit and build tests those that take more than twenty seconds, the longest first. */
export const longest: readonly string[] = [
  'unit/permalinks/edits.test.ts',
  'unit/bench/lives.test.ts',
  'unit/published/published.test.ts',
  'unit/published/conflicts.test.ts',
  'build/release.test.ts',
  'build/warm.test.ts',
  'build/permalinks.test.ts',
  'build/kept-pages.test.ts',
  'build/workflows.test.ts',
  'build/addresses.test.ts',
  'build/publish.test.ts',
];

/** The order of test files: a new clone knows not how long they take, and one that is long and last has a processor to itself. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = longest.findIndex((file) => moduleId.endsWith(file));
  return rank < 0 ? longest.length : rank;
}
