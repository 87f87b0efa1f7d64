import { expect, type Page } from '@playwright/test';
import { briefs } from './helpers/note-page.ts';
import { test } from './helpers/test.ts';

for (const { language, path } of briefs) {
  test.describe(`a brief on paper (${language})`, () => {
    // As wide as the text of an A4 page.
    test.use({ viewport: { width: 680, height: 960 }, sharesContext: false });

    test('says each address once, to be typed, in a list of sources', async ({ page }) => {
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
      const listed = page.locator('.paper-sources > p > bdi[dir="ltr"]');
      // The list is made when the page hears that it is printed.
      await expect.poll(() => listed.count()).toBeGreaterThan(50);
      const addresses = await listed.allTextContents();
      expect(new Set(addresses).size).toBe(addresses.length);
      // Letters as letters: nobody types, or reads, their percent signs.
      const letters = /(?:%[89a-f][0-9a-f]){2}/i;
      expect(
        addresses.filter((address) => !/^https?:\/\/\S+$/.test(address) || letters.test(address)),
      ).toEqual([]);
      await expect.poll(() => saidBehindLinks(page)).toEqual([]);
      await expect(page.locator('.notes .source span:not([class])').first()).toBeHidden();
      const short = page.locator('.paper-sources .in-short');
      expect(
        await short.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
      ).toBe(0);
      await page.emulateMedia({ media: 'screen' });
      await expect(page.locator('.paper-sources')).toHaveCount(0);
    });

    test('has seven pages, with their numbers', async ({ page }) => {
      await page.goto(path);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(7);
    });

    test('loses nothing of a wide table or a long line of code', async ({ page }) => {
      await page.goto(path);
      await page.locator('.prose > .opening').evaluate((opening) => {
        const cells = (tag: string) =>
          Array.from({ length: 10 }, (_, at) => `<${tag}>Supplier of ${at} aircraft</${tag}>`).join(
            '',
          );
        opening.insertAdjacentHTML(
          'beforeend',
          `<div class="table-scroll"><table><thead><tr>${cells('th')}</tr></thead><tbody><tr>${cells('td')}</tr></tbody></table></div><pre><code>${'long '.repeat(60)}${'x'.repeat(200)}</code></pre>`,
        );
      });
      await page.emulateMedia({ media: 'print' });
      const outside = await page.locator('.opening').evaluate((opening) => {
        const { left, right } = opening.getBoundingClientRect();
        const isOutside = (box: DOMRect) => box.left < left - 1 || box.right > right + 1;
        return [...opening.querySelectorAll('th, td, pre, code')].filter((part) => {
          const range = document.createRange();
          range.selectNodeContents(part);
          return (
            isOutside(part.getBoundingClientRect()) || [...range.getClientRects()].some(isOutside)
          );
        }).length;
      });
      expect(outside).toBe(0);
    });
  });
}

test.describe('a brief on paper without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('says an address where its source is cited first', async ({ page }) => {
    await page.goto(briefs[0]?.path ?? '');
    await page.emulateMedia({ media: 'print' });
    const said = await saidBehindLinks(page);
    expect(said.length).toBeGreaterThan(50);
    expect(new Set(said).size).toBe(said.length);
  });
});

function saidBehindLinks(page: Page): Promise<string[]> {
  return page.locator('.prose a[href^="http"]').evaluateAll((links) =>
    links.flatMap((link) => {
      const { content } = getComputedStyle(link, '::after');
      return content === 'none' ? [] : [link.getAttribute('href') ?? ''];
    }),
  );
}
