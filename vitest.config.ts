import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

// What lives whole histories, many of them in Git, or tries some hundred texts of chance: two thirds of the time of all unit tests.
const long = [
  'tests/unit/bench/lives.test.ts',
  'tests/unit/cli/release-branch.test.ts',
  'tests/unit/content/pipeline-files.test.ts',
  'tests/unit/markdown/{parts,properties,words}.test.ts',
  'tests/unit/permalinks/{edits,keep-standing,new-ids,promises,reshaped,translations}.test.ts',
  'tests/unit/published/*.test.ts',
  'tests/unit/search/kept-index.test.ts',
];
// Else packages give what they have for development: micromark then checks each of its steps, as no build does.
process.env['NODE_ENV'] = 'production';

const isQuick = process.env['QUICK'] === 'true';

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Node reads TypeScript itself, as it does for the commands; to have Vite make each module anew is a third of the work.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    projects: [
      {
        test: {
          name: 'unit',
          // What is in `site` is about this site's own texts and names, whatever CONTENT_DIR says.
          include: ['tests/{unit,site}/**/*.test.ts'],
          setupFiles: 'tests/property-seed.ts',
          exclude: [...configDefaults.exclude, ...(isQuick ? long : [])],
          // Limits for what hangs, not measures: they hold on a machine that is busy with other work.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // What they test is pure: to load it anew for each file takes as long as the tests themselves.
          isolate: false,
          // Else there is one fewer than processors, and on two of them it runs alone when the steps beside it are done.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: 'tests/build/example-site.ts',
          // Here too: a build takes seconds, and minutes where other work has the processors.
          testTimeout: 1_200_000,
          hookTimeout: 1_200_000,
          // Each file builds in a folder of its own, and a build leaves a processor half idle.
          maxWorkers: 3,
        },
      },
    ],
  },
});
