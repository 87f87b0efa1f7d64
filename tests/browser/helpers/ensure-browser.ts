import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, findHeadlessBrowser } from '../../../src/paper/find-browser.ts';

/** Sees to it that there is a browser to test in, the quick one if it can be had; ends the process with a sentence on what to do when there is none. */
export function ensureBrowser(): void {
  if (findHeadlessBrowser() === findBrowser()) installPackage('chromium-headless-shell');
  if (findBrowser() === undefined) download();
  if (findBrowser() === undefined) installPackage('chromium');
  if (findHeadlessBrowser()) return;
  console.error(
    'The browser tests need Chromium: install the package `chromium` or Google Chrome, or set CHROME_PATH to the program.',
  );
  process.exit(1);
}

function download(): void {
  console.log('No Chromium here; downloading the one that Playwright tests with …');
  run('npx', ['--no-install', 'playwright', 'install', 'chromium'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000',
  });
}

// Debian's lists are fetched only where the package is not had without.
function installPackage(name: string): void {
  const isRoot = process.getuid?.() === 0;
  if (process.env['CHROME_PATH'] || !isRoot || !existsSync('/etc/debian_version')) return;
  console.log(`Installing the package ${name} …`);
  const install = () => run('apt-get', ['-q', 'install', '-y', '--no-install-recommends', name]);
  if (install() !== 0 && run('apt-get', ['-q', 'update']) === 0) install();
}

function run(
  command: string,
  words: readonly string[],
  environment: Record<string, string> = {},
): number | null {
  const { status } = spawnSync(command, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...environment },
  });
  return status;
}
