import { chromium, type Page } from '@playwright/test';
import type { AddressInfo } from 'node:net';
import { createSiteServer, type ServedSite } from '../build/serve-site.ts';
import { browserArguments, findHeadlessBrowser } from './find-browser.ts';
import { withoutTimes } from './without-times.ts';

/** A page to be printed: its address within the host, and what stands on top of its later pages. */
export interface Printout {
  address: string;
  head: string;
}

/** Prints pages of a built site as tagged PDFs with an outline, one after the other, with the Chromium that is there. */
export async function* printPages<Item extends Printout>(
  site: ServedSite,
  printouts: readonly Item[],
): AsyncGenerator<{ item: Item; pdf: Buffer }> {
  const executablePath = findHeadlessBrowser();
  if (executablePath === undefined) {
    throw new Error(
      'PDFs are printed by Chromium: install the package `chromium` or Google Chrome, or set CHROME_PATH to the program',
    );
  }
  const server = createSiteServer(site);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  try {
    // The style of the running head is no part of the page.
    const context = await browser.newContext({ bypassCSP: true, colorScheme: 'light' });
    const page = await context.newPage();
    for (const item of printouts) {
      const response = await page.goto(`http://127.0.0.1:${port}${item.address}`);
      if (!response?.ok()) throw new Error(`the built site has no ${item.address}`);
      yield { item, pdf: await print(page, item.head) };
    }
  } finally {
    await browser.close();
    server.close();
  }
}

async function print(page: Page, head: string): Promise<Buffer> {
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
  await page.addStyleTag({ content: runningHead(head, family) });
  const pdf = await page.pdf({
    format: 'A4',
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
  });
  return withoutTimes(pdf);
}

// On the side where lines begin; the first page has the title itself.
function runningHead(head: string, family: string): string {
  const words = JSON.stringify(head).replaceAll('<', String.raw`\3c `);
  const box = `{ content: ${words}; font: 8pt ${family}; white-space: nowrap; }`;
  return `@page { @top-left ${box} }
@page leftward { @top-left { content: none; } @top-right ${box} }
@page :first { @top-left { content: none; } }
@page leftward:first { @top-right { content: none; } }`;
}
