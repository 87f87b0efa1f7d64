import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packages } from './drive/find-program.ts';
import { ensureEngines, missingEngines } from './ensure-engines.ts';

// Walks in the engines that are here; with `--all` or ENGINES=all, one that is missing is a failure.
const options = process.argv.slice(2).filter((word) => word !== '--all');
const isAllAsked = process.argv.includes('--all') || process.env['ENGINES'] === 'all';
const engines = ensureEngines();
const missing = missingEngines();
const lack = missing.map((name) => `${name} (packages: ${packages[name].join(', ')})`);
console.log(
  `Walks in ${engines.join(', ')}${lack.length > 0 ? `; not here: ${lack.join('; ')}` : ''}`,
);
if (engines.length === 0 || (isAllAsked && missing.length > 0)) {
  console.error('The walks need all three engines here: install what is missing.');
  process.exit(1);
}
const config = join(import.meta.dirname, 'playwright.config.ts');
const { status } = spawnSync('playwright', ['test', '-c', config, ...options], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exitCode = status ?? 1;
