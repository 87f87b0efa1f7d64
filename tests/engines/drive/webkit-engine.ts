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
  const isOver = () => driver.exitCode !== null || driver.signalCode !== null;
  const server = `http://127.0.0.1:${port}`;
  await listening(server, isOver);
  const session = await openSession(server, {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  });
  return {
    driver: webDriverDriver(session),
    hasDied: async () => isOver() || !(await isHeard(server)),
    stop: () => end(driver),
  };
}

// The driver is the last of four programs, whose first ends some time after it. One that is there but does not answer has a page that hangs.
async function isHeard(server: string): Promise<boolean> {
  try {
    await command(`${server}/status`, 'GET');
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'TimeoutError';
  }
}

async function listening(server: string, isOver: () => boolean): Promise<void> {
  const start = performance.now();
  for (;;) {
    try {
      return void (await command(`${server}/status`, 'GET'));
    } catch (error) {
      if (isOver() || performance.now() - start > 30_000) throw error;
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
