import { defineConfig, devices } from '@playwright/test';
import { browserArguments, findHeadlessBrowser } from './src/paper/find-browser.ts';
import { freePort } from './tests/browser/helpers/free-port.ts';

// Workers read this file again and find the port that was chosen first.
process.env['TEST_PORT'] ??= String(await freePort());
const address = `http://127.0.0.1:${process.env['TEST_PORT']}/`;
const executablePath = findHeadlessBrowser();

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] === 'true',
  // A test waits for its page about as long as it works.
  workers: 3,
  // For a browser that dies: `tests/counts.ts` counts every other second try as a failure.
  retries: 1,
  // Limits for what hangs, not measures: they hold on a machine that is busy with other work.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    // What is not there fails soon, so that all failures of a run are seen.
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
    launchOptions: {
      // One process draws all pages of a worker: a new one reads Playwright's own scripts anew for each test.
      args: [...browserArguments, '--renderer-process-limit=1'],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
  webServer: {
    command: `"${process.execPath}" tests/browser/helpers/serve.ts`,
    url: address,
    // It builds the site first, where that is not up to date.
    timeout: 600_000,
    stdout: 'pipe',
    reuseExistingServer: false,
  },
});
