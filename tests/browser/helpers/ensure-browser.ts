import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';

/** Sees to it that there is a browser to test in; ends the process with a sentence on what to do when there is none. */
export function ensureBrowser(): void {
  for (const way of [download, installPackage]) {
    if (findBrowser()) return;
    way();
  }
  if (findBrowser()) return;
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

function installPackage(): void {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version')) return;
  console.log('That was not to be had; installing the package chromium …');
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], environment);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], environment);
}

function run(command: string, words: readonly string[], environment: Record<string, string>): void {
  spawnSync(command, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
}
