import { expect, test } from '@playwright/test';

// The bytes a first view may cost, and what moves in it. No clock is asked: what is counted is what was sent.
const pages = [
  { language: 'English', path: 'briefs/russia-syrian-peace-talks/', fonts: 110_000 },
  { language: 'Arabic', path: 'ar/briefs/russia-syrian-peace-talks/', fonts: 150_000 },
];

for (const { language, path, fonts } of pages) {
  test(`the fonts of the first view keep to their budget (${language})`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const sent = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.woff2'))
        .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
    );
    expect(sent).not.toEqual([]);
    expect(sent.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(fonts);
  });

  for (const width of [390, 1000, 1400]) {
    test(`nothing moves while fonts and scripts arrive (${language}, ${width} wide)`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      // Held back until the page stands in its fallback fonts, as on a slow line.
      await page.route('**/*.woff2', async (route) => {
        await page.waitForLoadState('domcontentloaded');
        await route.continue();
      });
      await page.addInitScript(() => {
        Object.assign(window, { shifts: [] });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value } = entry as PerformanceEntry & { value: number };
            (window as unknown as { shifts: number[] }).shifts.push(value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
    });
  }
}

test('in forced colours the large first letter is none, so that nothing covers the line above', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('briefs/russia-syrian-peace-talks/');
  const first = page.locator('.has-initial > p:first-child').first();
  const letter = await first.evaluate((text) => {
    const { float, fontSize } = getComputedStyle(text, '::first-letter');
    return { float, isSameSize: fontSize === getComputedStyle(text).fontSize };
  });
  expect(letter).toEqual({ float: 'none', isSameSize: true });
});
