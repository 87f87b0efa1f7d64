import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { createSiteServer } from '../../src/build/serve-site.ts';
import { realSite } from '../build/real-site.ts';
import { axeFaults } from './helpers/axe.ts';
import { addressOfServer } from './helpers/static-server.ts';
import { test } from './helpers/test.ts';

test.use({ sharesContext: false });

const lead = 'briefs/russia-syrian-peace-talks/';
// To keep files takes as long as a busy machine takes to write them.
const long = { timeout: 120_000 };
let server: Server;
let site: string;
/** Whether the connection is there, and the next build of the site, in which the lead brief has other words. */
let isCut: boolean;
let isRenewed: boolean;

test.beforeEach(async () => {
  const dir = await realSite();
  const whole = createSiteServer({ dir, base: '/' });
  [isCut, isRenewed] = [false, false];
  server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    if (isCut) request.socket.destroy();
    else if (isRenewed && renewed(path)) {
      const type = path.endsWith('/') ? 'text/html' : 'text/javascript';
      response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
      response.end(
        renew(readFileSync(join(dir, path, path.endsWith('/') ? 'index.html' : ''), 'utf8')),
      );
    } else whole.emit('request', request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  site = addressOfServer(server);
});

test.afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('a brief that a reader keeps is read without a connection, renewed as a whole, and let go with one press', async ({
  page,
}) => {
  await page.goto(site + lead);
  const title = (await page.locator('h1').innerText()).trim();
  await expect.poll(() => whatIsThere(page)).toEqual({ workers: 0, caches: 0 });
  await page.getByRole('link', { name: 'Keep for offline reading' }).click();
  const offers = page.locator('[data-part="offers"] li');
  await expect(offers).toHaveCount(3);
  await expect(offers.locator('[data-part="size"]')).toHaveText([/^\d+ kB$/, /B$/, /MB$/]);
  expect(await axeFaults(page)).toEqual([]);
  await expect.poll(() => whatIsThere(page)).toEqual({ workers: 0, caches: 0 });
  await page.getByRole('button', { name: `Keep: ${title}` }).click();
  await expect(page.getByRole('status')).toHaveText(`Kept: ${title}`, long);
  await expect(page.locator('[data-part="kept"] a')).toHaveText(title);

  isCut = true;
  await page.goto(`${site}${lead}?from=letter#p2`);
  await expect(page.locator('h1')).toHaveText(title);
  // Scripts that are loaded on demand are there, too.
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.locator('.margin-note').first()).toBeVisible();
  await page.goto(`${site}about/`);
  await expect(page).toHaveURL(`${site}about/`);
  await expect(page.getByText('this page was not kept')).toBeVisible();
  await expect(page.locator('[data-part="kept"] a')).toHaveText(title);

  [isCut, isRenewed] = [false, true];
  await page.goto(site);
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined);
          const answer = await (await caches.open('pincite-kept /')).match('/.pincite-kept');
          return answer?.text();
        }),
      long,
    )
    .toBe('renewed');
  isCut = true;
  await page.goto(site + lead);
  await expect(page.locator('h1')).toHaveText(`${title} (renewed)`);

  isCut = false;
  await page.goto(`${site}offline/`);
  await page.getByRole('button', { name: 'Keep: The search' }).click();
  await expect(page.getByRole('status')).toContainText('Kept: The search', long);
  isCut = true;
  await page.goto(`${site}search/?q=interceptors`);
  await page.locator('[data-part="title"][href*="/mig-31-arms-trade/"]').click();
  await expect(page.getByText('this page was not kept')).toBeVisible();

  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect(page.getByRole('status')).toHaveText('Nothing is kept any more.');
  await expect.poll(() => whatIsThere(page)).toEqual({ workers: 0, caches: 0 });
});

test('in Arabic, a topic is kept with its briefs, and what was not kept says so in Arabic', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${site}ar/topics/russian-foreign-policy/`);
  await page.getByRole('link', { name: 'احفظ للقراءة دون اتصال' }).click();
  await page.locator('[data-part="offers"] button').first().click();
  await expect(page.getByRole('status')).toContainText('حُفظ', long);
  expect(await axeFaults(page)).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  isCut = true;
  await page.goto(`${site}ar/${lead}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('#p1')).toBeVisible();
  await page.goto(`${site}ar/about/`);
  await expect(page.getByText('هذه الصفحة لم تُحفظ')).toBeVisible();
});

test('one of the things that are kept is let go, and what another needs stays', async ({
  page,
}) => {
  const kept = page.locator('[data-part="kept"] li');
  const keep = async (path: string) => {
    await page.goto(`${site}offline/?keep=/${path}`);
    await page.locator('[data-part="offers"] button').first().click();
    await expect(page.getByRole('status')).toContainText('Kept: ', long);
  };
  await keep('topics/russian-foreign-policy/');
  await keep(lead);
  await expect(kept).toHaveCount(2);
  const topic = page.getByRole('button', { name: 'Remove: Russian Foreign Policy' });
  isCut = true;
  await topic.click();
  await expect(page.getByRole('status')).toContainText('It could not be removed');
  isCut = false;
  await topic.click();
  await expect(page.getByRole('status')).toHaveText('No longer kept: Russian Foreign Policy');
  await expect(kept).toHaveCount(1);
  await expect(kept.getByRole('button')).toBeFocused();
  isCut = true;
  await page.goto(`${site}topics/russian-foreign-policy/`);
  await expect(page.getByText('this page was not kept')).toBeVisible();
  await page.goto(site + lead);
  await expect(page.locator('#p1')).toBeVisible();
  isCut = false;
  await page.goto(`${site}offline/`);
  await kept.getByRole('button').click();
  await expect.poll(() => whatIsThere(page)).toEqual({ workers: 0, caches: 0 });
});

// Only what was asked for is there.
function whatIsThere(page: Page) {
  return page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
  }));
}

function renewed(path: string): boolean {
  return ['/sw.js', '/offline/files.json', `/${lead}`].includes(path);
}

function renew(text: string): string {
  return text
    .replace(/"build":"\w+"/, '"build":"renewed"')
    .replace(new RegExp(`("/${lead}",\\d+,)"\\w+"`), '$1"another"')
    .replace('</h1>', ' (renewed)</h1>');
}
