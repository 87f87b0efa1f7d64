import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../browser/helpers/free-port.ts';
import type { RunningEngine } from './engine.ts';
import { programOf } from './find-program.ts';
import { command, openSession } from './webdriver.ts';
import { webDriverDriver } from './webdriver-driver.ts';

/** Starts WebKit in a display and a bus of its own, driven by WebKitWebDriver. */
export async function startWebKit(): Promise<RunningEngine> {
  const binary = programOf('webkit');
  const port = await freePort();
  const driver = spawn(
    'xvfb-run',
    [
      ...['-a', '-s', '-screen 0 1600x1300x24'],
      ...['dbus-run-session', '--', 'WebKitWebDriver', '-p', String(port)],
    ],
    { stdio: 'ignore', detached: true },
  );
  const hasDied = () => driver.exitCode !== null || driver.signalCode !== null;
  const server = `http://127.0.0.1:${port}`;
  await listening(server, hasDied);
  const session = await openSession(server, {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  });
  return { driver: webDriverDriver(session), hasDied, stop: () => end(driver) };
}

async function listening(server: string, hasDied: () => boolean): Promise<void> {
  const start = performance.now();
  for (;;) {
    try {
      return void (await command(`${server}/status`, 'GET'));
    } catch (error) {
      if (hasDied() || performance.now() - start > 30_000) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

// Display, bus, driver and browser are one group of processes.
async function end(driver: ChildProcess): Promise<void> {
  if (driver.pid === undefined || driver.exitCode !== null || driver.signalCode !== null) return;
  const ended = once(driver, 'exit');
  process.kill(-driver.pid, 'SIGTERM');
  await ended;
}
