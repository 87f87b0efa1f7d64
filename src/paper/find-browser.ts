import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

// The same engine without windows, which takes a third less time.
const shells = ['chrome-headless-shell', 'chromium-headless-shell'];

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const places = [
  ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean),
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium to test in: the one CHROME_PATH names, Playwright's own, else one that is installed. */
export function findBrowser(): string | undefined {
  return firstThere([
    process.env['CHROME_PATH'],
    chromium.executablePath(),
    ...inFolders(names),
    ...elsewhere,
  ]);
}

/** Path of a Chromium that only ever runs without a window; one that can have windows where there is no such. */
export function findHeadlessBrowser(): string | undefined {
  return firstThere([process.env['CHROME_PATH'], ...inFolders(shells)]) ?? findBrowser();
}

function inFolders(programs: readonly string[]): string[] {
  return programs.flatMap((program) => places.map((place) => join(place, program)));
}

function firstThere(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((path) => path && existsSync(path));
}

/** How tests start it: also as root in a container, and quiet, so that it asks nothing of anybody. */
export const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
