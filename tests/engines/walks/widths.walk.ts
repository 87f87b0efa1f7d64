import { expect } from '@playwright/test';
import { can } from '../drive/cannot.ts';
import type { WalkPage } from '../drive/walk-page.ts';
import { going, walk } from '../drive/walk.ts';
import { briefs } from '../pages.ts';

const widths = [320, 390, 768, 900, 1024, 1100, 1200, 1440];
const narrowestWindow = 500;

for (const { language, path } of briefs) {
  const start = path.replace(/briefs.*/, '');
  walk(
    `no page is wider than its window, from 320 to 1,440 px (${language})`,
    going(async (page) => {
      for (const address of [path, start, `${start}search/?q=moscow`, `${start}names/`]) {
        const beyond: Record<number, number> = {};
        await page.open('robots.txt');
        await page.resize(1440, 900);
        await page.open(address);
        for (const width of widths.toReversed()) {
          if (width < narrowestWindow && !can(page.engine, 'narrowWindow')) continue;
          await page.resize(width, 900);
          beyond[width] = await page.until('laid out', overflow);
        }
        if (!can(page.engine, 'narrowWindow')) {
          Object.assign(beyond, await inFrames(page, address));
        }
        expect(beyond, address).toEqual(Object.fromEntries(widths.map((width) => [width, 1])));
      }
    }),
  );
}

// One more than what is beyond the edge, since nothing is what is waited for.
function overflow(): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth + 1;
}

async function inFrames(page: WalkPage, address: string): Promise<Record<number, number>> {
  const beyond: Record<number, number> = {};
  await page.open('robots.txt');
  for (const width of widths.filter((one) => one < narrowestWindow)) {
    await page.read(openFrame, { address: `/${address}`, width });
    beyond[width] = await page.until('the page in its frame', frameOverflow);
  }
  return beyond;
}

function openFrame({ address, width }: { address: string; width: number }): void {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: `${width}px`, height: '800px', border: '0' });
  frame.src = address;
  document.body.replaceChildren(frame);
}

function frameOverflow(): number | undefined {
  const frame = document.querySelector('iframe');
  const page = frame?.contentDocument;
  if (page?.readyState !== 'complete' || page.URL === 'about:blank') return undefined;
  const { scrollWidth, clientWidth } = page.documentElement;
  return scrollWidth - clientWidth + 1;
}
