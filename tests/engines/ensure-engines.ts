import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { engineNames, type EngineName } from './drive/engine.ts';
import { installedEngines, packages } from './drive/find-program.ts';

/** The engines that walks can go in, after the missing ones were installed where that is possible: as root on Debian. */
export function ensureEngines(): EngineName[] {
  const missing = missingEngines();
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const wanted = missing.flatMap((name) => packages[name]);
    console.log(`Installing ${wanted.join(', ')} …`);
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...wanted);
  }
  return installedEngines();
}

/** The engines that are not here. */
export function missingEngines(): EngineName[] {
  const installed = installedEngines();
  return engineNames.filter((name) => !installed.includes(name));
}

function apt(...words: string[]): void {
  spawnSync('apt-get', ['-q', ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
