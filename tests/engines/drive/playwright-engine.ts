import { chromium, firefox, type Page } from '@playwright/test';
import { browserArguments } from '../../../src/paper/find-browser.ts';
import type { Driver, EngineName, RunningEngine } from './engine.ts';
import { programOf } from './find-program.ts';
import { within } from './within.ts';

/** Starts Chromium or Firefox with one window. */
export async function startPlaywright(name: Exclude<EngineName, 'webkit'>): Promise<RunningEngine> {
  const executablePath = programOf(name);
  const browser =
    name === 'chromium'
      ? await chromium.launch({ executablePath, args: [...browserArguments] })
      : // Debian's own Firefox, over BiDi: Playwright's patched one is not to be had everywhere.
        await firefox.launch({
          executablePath,
          channel: 'moz-firefox',
          // Else it starts processes for pages that nobody opens.
          firefoxUserPrefs: { 'dom.ipc.processPrelaunch.enabled': false },
        });
  const context = await browser.newContext(
    // Without windows it can ask nobody whether a page may copy, and refuses.
    name === 'chromium' ? { hasTouch: true, permissions: ['clipboard-write'] } : {},
  );
  return {
    driver: driverOf(await context.newPage()),
    hasDied: () => !browser.isConnected(),
    stop: () => browser.close(),
  };
}

function driverOf(page: Page): Driver {
  return {
    open: (address) => within(goTo(page, address), address),
    // Playwright's own type of a function and what it is given says the same in another way.
    evaluate: <A, R>(run: (given: A) => R, given: A) =>
      within(page.evaluate<R, A>(run as never, given as never), String(run)),
    resize: (width, height) => page.setViewportSize({ width, height }),
    moveTo: (x, y) => within(page.mouse.move(x, y), 'a move of the mouse'),
    clickAt: (x, y) => within(page.mouse.click(x, y), 'a click'),
    tapAt: (x, y) => within(page.touchscreen.tap(x, y), 'a tap'),
    press: (chord) => within(page.keyboard.press(chord), chord),
    type: (text) => within(page.keyboard.type(text), text),
  };
}

// Over BiDi a navigation of Firefox is sometimes said to be interrupted by itself: it is asked for again, once.
async function goTo(page: Page, address: string): Promise<void> {
  const itself = `to "${address}" is interrupted by another navigation to "${address}"`;
  try {
    await page.goto(address);
  } catch (error) {
    if (!String(error).includes(itself)) throw error;
    await page.goto(address);
  }
}
