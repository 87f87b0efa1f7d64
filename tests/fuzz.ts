import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';

// Runs the property tests on inputs never tried before: `npm run fuzz -- 20` for twenty rounds of new seeds.
const rounds = Number(process.argv[2] ?? 5);
const files = globSync('tests/{unit,site}/**/*.test.ts').filter((file) =>
  readFileSync(file, 'utf8').includes("from 'fast-check'"),
);
let failed = 0;
for (let round = 1; round <= rounds; round++) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const { status, stdout } = spawnSync('vitest', ['run', '--project', 'unit', ...files], {
    encoding: 'utf8',
    env: { ...process.env, PROPERTY_SEED: String(seed) },
  });
  console.log(
    `Round ${round} of ${rounds}, PROPERTY_SEED=${seed}: ${status === 0 ? 'held' : 'FAILED'}`,
  );
  if (status === 0) continue;
  failed++;
  console.log(stdout);
}
process.exitCode = failed > 0 ? 1 : 0;
