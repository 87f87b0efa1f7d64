import { defineConfig } from '@playwright/test';
import { freePort } from '../browser/helpers/free-port.ts';
import { installedEngines } from './drive/find-program.ts';
import type { EngineOptions } from './drive/walk.ts';

// Workers read this file again and find the port that was chosen first.
process.env['ENGINES_PORT'] ??= String(await freePort());
const siteAddress = `http://127.0.0.1:${process.env['ENGINES_PORT']}/`;

export default defineConfig<object, EngineOptions>({
  testDir: 'walks',
  testMatch: '*.walk.ts',
  outputDir: '../../test-results/engines',
  forbidOnly: process.env['CI'] === 'true',
  workers: 2,
  retries: 0,
  // A limit for what hangs, not a measure: it holds on a machine that is busy with other work.
  timeout: 180_000,
  reporter: 'list',
  projects: installedEngines().map((engineName) => ({
    name: engineName,
    use: { engineName, siteAddress },
  })),
  webServer: {
    command: `"${process.execPath}" ${import.meta.dirname}/serve.ts`,
    url: siteAddress,
    // It builds the site first, where that is not up to date.
    timeout: 600_000,
    reuseExistingServer: false,
  },
});
