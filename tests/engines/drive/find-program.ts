import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findHeadlessBrowser } from '../../../src/paper/find-browser.ts';
import { engineNames, type EngineName } from './engine.ts';

/** What is needed to drive an engine, and the packages of Debian that have it. */
export const packages: Record<EngineName, readonly string[]> = {
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth', 'dbus'],
  firefox: ['firefox-esr'],
  chromium: ['chromium'],
};

/** The engines of this machine that can be driven. */
export function installedEngines(): EngineName[] {
  return engineNames.filter((name) => find[name]() !== undefined);
}

/** The program of an engine; throws where it is not installed. */
export function programOf(name: EngineName): string {
  const program = find[name]();
  if (program === undefined) throw new Error(`${name} is not installed`);
  return program;
}

const find: Record<EngineName, () => string | undefined> = {
  chromium: findHeadlessBrowser,
  firefox: () => inPath('firefox-esr'),
  webkit: () => {
    const tools = ['WebKitWebDriver', 'xvfb-run', 'xauth', 'dbus-run-session'];
    if (!tools.every(inPath)) return undefined;
    return globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser')[0];
  },
};

function inPath(program: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));
}
