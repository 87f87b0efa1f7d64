import type { Page } from '@playwright/test';

/** What the clipboard holds as text; a page that another one covers would get no answer, so this one comes to the front. */
export async function clipboardText(page: Page): Promise<string> {
  await page.bringToFront();
  return page.evaluate(() => navigator.clipboard.readText());
}
