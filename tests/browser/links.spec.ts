import { expect, type Page } from '@playwright/test';
import { clipboardText } from './helpers/clipboard.ts';
import { kindsOfPassages } from './helpers/kinds-of-passages.ts';
import { briefs } from './helpers/note-page.ts';
import { test } from './helpers/test.ts';

for (const { language, path } of briefs) {
  test.describe(`links to places in a brief (${language})`, () => {
    test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

    for (const kind of ['section-link', 'passage-link']) {
      test(`a ${kind} is followed, copied with its full address, and that is said`, async ({
        page,
      }) => {
        await page.goto(`${path}?from=letter`);
        const address = page.url().replace(/[?#].*/, '');
        const link = page.locator(`a.${kind}`).nth(2);
        const hash = await link.getAttribute('href');
        await link.click({ force: true });
        await expect(page).toHaveURL(`${address}?from=letter${hash}`);
        const said = page.locator('copy-link').getByRole('status');
        await expect(said).toHaveText(await copiedWord(page));
        await expect.poll(() => clipboardText(page)).toBe(address + hash);
        await expect(said).toBeInViewport();
      });
    }

    test('nothing is claimed where the clipboard refuses', async ({ page }) => {
      await page.addInitScript(() => {
        navigator.clipboard.writeText = () => {
          document.documentElement.dataset['refused'] = '';
          return Promise.reject(new Error('refused'));
        };
      });
      await page.goto(path);
      await page.locator('a.section-link').first().click({ force: true });
      await expect(page.locator('html')).toHaveAttribute('data-refused');
      await expect(page.locator('copy-link').getByRole('status')).toHaveText('');
    });

    test('a click for a new tab is left alone', async ({ page, context }) => {
      // What is copied is watched, not read back: a clipboard may not answer a page that a tab has covered.
      await page.addInitScript(() => {
        navigator.clipboard.writeText = (text) => {
          document.documentElement.dataset['copied'] = text;
          return Promise.resolve();
        };
      });
      await page.goto(path);
      const link = page.locator('a.section-link').first();
      const tab = context.waitForEvent('page');
      await link.click({ force: true, modifiers: ['ControlOrMeta'] });
      await (await tab).close();
      await expect(page).toHaveURL(path);
      await expect(page.locator('html')).not.toHaveAttribute('data-copied');
      await link.click({ force: true });
      await expect(page.locator('html')).toHaveAttribute('data-copied', /#/u);
    });

    test('passage links are one Tab stop with arrow keys', async ({ page }) => {
      await page.goto(path);
      const links = page.locator('a.passage-link');
      const stop = page.locator('a.passage-link[tabindex="0"]');
      await expect(stop).toHaveCount(1);
      await stop.focus();
      await expect(links.first()).toBeFocused();
      for (const [key, index] of [
        ['ArrowDown', 1],
        ['ArrowDown', 2],
        ['ArrowUp', 1],
      ] as const) {
        await page.keyboard.press(key);
        await expect(links.nth(index)).toBeFocused();
        await expect(stop).toHaveCount(1);
      }
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await expect(links.first()).toBeFocused();
      await page.keyboard.press('End');
      await expect(links.last()).toBeFocused();
      await page.keyboard.press('Home');
      await expect(links.first()).toBeFocused();
    });

    test('Tab meets the passage links once on its way through the page', async ({ page }) => {
      await page.goto(path);
      // Noted by the page itself: to ask it after every key would take most of the time.
      await page.evaluate(() => {
        const { dataset } = document.documentElement;
        document.addEventListener('focusin', ({ target }) => {
          const at = target as Element;
          if (at.className === 'passage-link') dataset['met'] = `${dataset['met'] ?? ''}|`;
          // All passages stand before the notes.
          if (at.closest('[role="doc-endnotes"]')) dataset['end'] = '';
        });
      });
      const html = page.locator('html');
      for (let stops = 0; stops < 1000; stops += 1) {
        await page.keyboard.press('Tab');
        if (stops % 20 === 0 && (await html.getAttribute('data-end')) !== null) break;
      }
      await expect(html).toHaveAttribute('data-end');
      await expect(html).toHaveAttribute('data-met', '|');
    });

    test('the Tab stop is the target, else the first in view', async ({ page }) => {
      await page.goto(`${path}#p4`);
      const stop = page.locator('a.passage-link[tabindex="0"]');
      await expect(stop).toHaveAttribute('href', '#p4');
      await page.locator('#p9').evaluate((passage) => passage.scrollIntoView({ block: 'start' }));
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press('Tab');
      await expect(stop).not.toHaveAttribute('href', '#p4');
      await expect(stop).toBeInViewport();
    });

    test('what the address names gets the focus, for as long as it stays', async ({ page }) => {
      await page.goto(`${path}#p4`);
      await expect(page.locator('#p4')).toBeFocused();
      const section = await page.locator('.section-heading h2').nth(1).getAttribute('id');
      await page.evaluate((id) => location.assign(`#${id}`), section);
      await expect(page.locator(`#${section}`)).toBeFocused();
      await expect(page.locator('#p4')).not.toHaveAttribute('tabindex');
      await page.keyboard.press('Tab');
      await expect(page.locator(`#${section}`)).not.toHaveAttribute('tabindex');
    });

    test('what is folded away opens when the address names it', async ({ page }) => {
      await page.goto(path);
      await page.locator('#p5').evaluate((passage) => {
        const [outer, inner] = [
          document.createElement('details'),
          document.createElement('details'),
        ];
        passage.replaceWith(outer);
        outer.append(inner);
        inner.append(passage);
      });
      await page.evaluate(() => location.assign('#p5'));
      await expect(page.locator('#p5')).toBeFocused();
      await expect(page.locator('#p5')).toBeInViewport();
    });

    test('the link of every kind of passage is seen and reached at every width, and on paper', async ({
      page,
    }) => {
      await page.goto(path);
      const kinds = await page.locator('.prose').evaluate((prose, html) => {
        prose.innerHTML = html;
        const links = [...prose.querySelectorAll('.passage-link')];
        return links.map((link) => link.closest('[id]')?.tagName);
      }, kindsOfPassages(language));
      expect(new Set(kinds)).toEqual(new Set(['P', 'LI', 'TABLE', 'FIGURE', 'PRE']));
      const links = page.locator('.passage-link');
      for (const width of [320, 640, 1023, 1024, 1440]) {
        await page.setViewportSize({ width, height: 700 });
        await expect.poll(() => links.evaluateAll(unreached), `focused at ${width}`).toEqual([]);
      }
      for (const kind of ['table', 'pre', 'figure']) {
        const passage = page.locator(`${kind}[id]`).last();
        await passage.hover();
        await expect(passage.locator('.passage-link'), kind).toHaveCSS('opacity', '1');
      }
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 760, height: 900 });
      // A sheet has margins, a window has none.
      await page.evaluate(() => document.body.style.setProperty('margin-inline', '20mm'));
      await expect.poll(() => links.evaluateAll(unreached), 'on paper').toEqual([]);
    });

    test('the contents list marks the section that is read', async ({ page }) => {
      await page.setViewportSize({ width: 1200, height: 800 });
      await page.goto(path);
      const current = page.locator('section-nav a[aria-current="true"]');
      await expect(current).toHaveCount(0);
      const headings = page.locator('.section-heading h2');
      for (const index of [1, 3, 0]) {
        const id = await headings.nth(index).getAttribute('id');
        await page.locator(`#${id}`).evaluate((heading) => heading.scrollIntoView());
        await expect(current).toHaveAttribute('href', `#${id}`);
      }
    });
  });

  test.describe(`links without scripts (${language})`, () => {
    test.use({ javaScriptEnabled: false });

    test('links of sections and passages lead there', async ({ page }) => {
      await page.goto(path);
      for (const kind of ['section-link', 'passage-link']) {
        const link = page.locator(`a.${kind}`).nth(2);
        const hash = (await link.getAttribute('href')) ?? '';
        await link.click({ force: true });
        await expect(page).toHaveURL(new RegExp(`${hash}$`));
        await expect(page.locator(hash)).toBeInViewport();
      }
    });
  });
}

async function copiedWord(page: Page): Promise<string> {
  return (await page.locator('copy-link').getAttribute('data-copied')) ?? '';
}

// Passages whose link, when it has the focus, is not seen whole or not what the pointer meets.
function unreached(links: Element[]): string[] {
  return links.flatMap((link) => {
    (link as HTMLElement).focus({ preventScroll: true });
    link.scrollIntoView({ block: 'center', inline: 'nearest' });
    const { left, right, top, bottom } = link.getBoundingClientRect();
    const isIn = left >= 0 && right <= document.documentElement.clientWidth && right > left;
    const met = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isSeen = getComputedStyle(link).opacity === '1';
    return isIn && isSeen && met === link ? [] : [link.getAttribute('href') ?? ''];
  });
}
