import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

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
  const installed = names.flatMap((name) => places.map((place) => join(place, name)));
  return [process.env['CHROME_PATH'], chromium.executablePath(), ...installed, ...elsewhere].find(
    (path) => path && existsSync(path),
  );
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
