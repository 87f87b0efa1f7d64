import { expect } from '@playwright/test';
import { briefs } from './helpers/note-page.ts';
import { changeHtml } from './helpers/quote-page.ts';
import { test } from './helpers/test.ts';

for (const [index, { language, path }] of briefs.entries()) {
  const other = briefs[1 - index]?.path ?? '';

  test.describe(`changing the language of a brief (${language})`, () => {
    for (const links of ['.site-languages', '.also-in']) {
      test(`${links} leads to the passage in view, and back`, async ({ page }) => {
        await page.goto(path);
        const link = page.locator(`${links} a.other-language`);
        await page.locator('#p9').evaluate((it) => it.scrollIntoView({ block: 'start' }));
        // A click by mouse would scroll up to the link first.
        await link.evaluate((it: HTMLAnchorElement) => it.click());
        await expect(page).toHaveURL(new RegExp(`${other}#p9$`));
        await expect(page.locator('#p9')).toBeInViewport();
        await expect(page.locator('#p9')).toBeFocused();
        await link.evaluate((it: HTMLAnchorElement) => it.click());
        await expect(page).toHaveURL(new RegExp(`/${path}#p9$`));
      });
    }

    test('at the top, languages are changed plainly', async ({ page }) => {
      await page.goto(path);
      await page.locator('.also-in a.other-language').click();
      await expect(page).toHaveURL(new RegExp(`/${other}$`));
    });

    test('a retired address marks and focuses the passage that took it over', async ({ page }) => {
      const marks = `<span class="passage-marks"><a id="p77" data-state="removed"></a><span class="retired-line">Removed.</span><span class="outdated-line">Outdated.</span></span>`;
      await changeHtml(page, path, (html) =>
        html.replace(
          / id="p(1|12)">/g,
          (tag) => tag + marks.replace('p77', tag.includes('12') ? 'p78' : 'p77'),
        ),
      );
      for (const [retired, id] of [
        ['p77', 'p1'],
        ['p78', 'p12'],
      ]) {
        await page.goto(`${path}#${retired}`);
        const passage = page.locator(`#${id}`);
        await expect(passage).toBeFocused();
        await expect(passage).toBeInViewport();
        await expect(passage).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
        await expect(passage.locator('.passage-link')).toHaveCSS('opacity', '1');
        await expect(passage.locator('.retired-line')).toBeVisible();
      }
      await expect(page.locator('#p1 .retired-line')).toBeHidden();
      await expect(page.locator('#p1 .outdated-line')).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('#p12 :is(.retired-line, .outdated-line)').first()).toBeHidden();
      await expect(page.locator('#p1 .outdated-line')).toBeHidden();
      await expect(page.locator('#p12 .passage-link')).toHaveCSS('opacity', '1');
    });

    test('numbers appear on hover and on focus', async ({ page }) => {
      await page.goto(path);
      const number = page.locator('#p4 .passage-link');
      await expect(number).toHaveCSS('opacity', '0');
      await page.locator('#p4').hover();
      await expect(number).toHaveCSS('opacity', '1');
      await page.mouse.move(0, 0);
      await expect(number).toHaveCSS('opacity', '0');
      await number.focus();
      await expect(number).toHaveCSS('opacity', '1');
    });
  });
}
