import { expect } from '@playwright/test';
import {
  briefs,
  callOf,
  callOfWholeMarginNote,
  callWithLink,
  edges,
  expectSound,
  focusByKeyboard,
  folded,
  goToLongNote,
  isNextStopAfter,
  marginDistances,
  outermostCalls,
  preview,
  text,
  wordOf,
} from './helpers/note-page.ts';
import { test } from './helpers/test.ts';

// What is not there, or not so, before a note is shown: axe reads the whole pages in pages.spec.ts.
const noteParts = ['.note-preview', '.margin-notes', '.note-call'];

for (const { language, path } of briefs) {
  test.describe(`notes beside their calls (${language})`, () => {
    test.use({ viewport: { width: 1000, height: 800 } });
    test.beforeEach(({ page }) => page.goto(path).then(() => undefined));

    test('hovering a call previews its note and leaves the focus alone', async ({ page }) => {
      const { call, words } = await callWithLink(page);
      await call.hover();
      await expect(preview(page)).toBeVisible();
      expect(folded(await preview(page).locator('.note-words').textContent())).toBe(words);
      await expect(page.locator('body')).toBeFocused();
      await expectSound(page, noteParts);
    });

    test.describe('by the clock', () => {
      test.use({ sharesContext: false });

      test('the pointer can go into the preview, which closes when it has left', async ({
        page,
      }) => {
        const { call } = await callWithLink(page);
        await page.clock.install();
        await call.hover();
        await page.clock.runFor(1000);
        await preview(page).hover();
        await page.clock.runFor(1000);
        await expect(preview(page)).toBeVisible();
        await page.mouse.move(2, 2);
        await page.clock.runFor(1000);
        await expect(preview(page)).toBeHidden();
      });
    });

    test('the preview stands whole in the window', async ({ page }) => {
      for (const width of [1000, 390]) {
        await page.setViewportSize({ width, height: 800 });
        for (const call of await outermostCalls(page)) {
          await call.hover();
          await expect(preview(page).locator('.note-number')).toHaveText(await text(call));
          const { left, right } = await edges(preview(page));
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(width);
          await page.mouse.move(2, 2);
          await expect(preview(page)).toBeHidden();
        }
      }
    });

    test('Tab goes from a call through its preview and back to the text', async ({ page }) => {
      const { call } = await callWithLink(page);
      await focusByKeyboard(page, call);
      await expect(preview(page)).toBeVisible();
      await expect(call).toBeFocused();
      await expect(preview(page)).toHaveAttribute('aria-hidden', 'true');
      await expectSound(page, noteParts);

      const links = preview(page).locator('a[href]').filter({ visible: true });
      await page.keyboard.press('Tab');
      await expect(links.first()).toBeFocused();
      await expect(preview(page)).not.toHaveAttribute('aria-hidden');
      await expectSound(page, noteParts);
      await page.keyboard.press('Shift+Tab');
      await expect(call).toBeFocused();
      await expect(preview(page)).toHaveAttribute('aria-hidden', 'true');

      for (let stop = 0; stop <= (await links.count()); stop += 1) await page.keyboard.press('Tab');
      await expect.poll(() => isNextStopAfter(call)).toBe(true);
    });

    test('Enter and click follow the call to its note', async ({ page }) => {
      const { call, note } = await callWithLink(page);
      await focusByKeyboard(page, call);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`#${note}$`));
      await expect(page.locator(`#${note}`)).toBeFocused();
      await expect(preview(page)).toBeHidden();
      await page.goBack();
      await call.click();
      await expect(page.locator(`#${note}`)).toBeFocused();
      await expect(preview(page)).toBeHidden();
    });

    test('the way back to the call one came from is marked', async ({ page }) => {
      const second = page.locator('.note-call a[id$="--2"]').first();
      const id = await second.getAttribute('id');
      await second.click();
      const marked = page.locator('[role="doc-backlink"][aria-current]');
      await expect(marked).toHaveCount(1);
      await expect(marked).toHaveAttribute('href', `#${id}`);
      await marked.click();
      await expect(page).toHaveURL(new RegExp(`#${id}$`));
    });
  });

  test.describe(`notes under a finger (${language})`, () => {
    test.use({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });

    test('a tap opens the note at the bottom edge, with a way to the note', async ({ page }) => {
      await page.goto(path);
      const { call, note } = await callWithLink(page);
      await call.tap();
      const sheet = page.getByRole('dialog');
      await expect(sheet).toBeVisible();
      await expect(sheet).toBeFocused();
      await expect
        .poll(async () => Math.round((await edges(sheet)).bottom))
        .toBe(await page.evaluate(() => innerHeight));
      await expectSound(page, noteParts);
      const go = sheet.getByRole('link', { name: await wordOf(page, 'data-go') });
      await go.tap();
      await expect(page.locator(`#${note}`)).toBeFocused();
      await expect(preview(page)).toBeHidden();
    });

    test('a tap elsewhere, on the call or on the button closes it', async ({ page }) => {
      await page.goto(path);
      const { call } = await callWithLink(page);
      await call.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const button = page.getByRole('button', { name: await wordOf(page, 'data-close') });
      const ways = [() => page.touchscreen.tap(3, 200), () => call.tap(), () => button.tap()];
      for (const close of ways) {
        await call.tap();
        await expect(preview(page)).toBeVisible();
        await close();
        await expect(preview(page)).toBeHidden();
      }
    });
  });

  test.describe(`notes in the margin (${language})`, () => {
    test.use({ viewport: { width: 1400, height: 900 } });
    test.beforeEach(({ page }) => page.goto(path).then(() => undefined));

    test('stand beside their calls, apart from each other and from the text', async ({ page }) => {
      const notes = page.locator('.margin-note:not([data-beyond])');
      await expect(notes.first()).toBeVisible();
      const unsorted = await notes.evaluateAll((all) =>
        all.map((note) => {
          const { left, right, top, bottom } = note.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
      const boxes = unsorted.sort((one, other) => one.top - other.top);
      const article = await edges(page.locator('article[data-pagefind-body]'));
      for (const [index, box] of boxes.entries()) {
        const before = boxes[index - 1];
        if (before) expect(box.top).toBeGreaterThanOrEqual(before.bottom - 1);
        expect(box.left >= article.right || box.right <= article.left).toBe(true);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(1400);
      }
      const call = await edges(page.locator('.note-call a').first());
      expect(Math.abs((boxes[0]?.top ?? 0) - call.top)).toBeLessThan(2);
      await expectSound(page, noteParts);
    });

    test('stand near their calls, and once in a section', async ({ page }) => {
      await expect(page.locator('.margin-note').first()).toBeVisible();
      const distances = await marginDistances(page);
      const places = distances.map(({ number, section }) => `${number} in ${section}`);
      expect(places.length).toBeGreaterThan(20);
      expect(new Set(places).size).toBe(places.length);
      expect(Math.max(...distances.map(({ distance }) => distance))).toBeLessThanOrEqual(12 * 16);
    });

    test('are not covered by a preview', async ({ page }) => {
      await goToLongNote(page, path);
      const margin = await edges(page.locator('.margin-notes'));
      await page.locator('.margin-note[data-cut]').first().waitFor();
      for (const number of await page.locator('.margin-note[data-cut] .note-number').all()) {
        await callOf(page, await text(number)).hover();
        await expect(preview(page)).toBeVisible();
        const { left, right } = await edges(preview(page));
        expect(right <= margin.left || left >= margin.right).toBe(true);
        await page.mouse.move(2, 2);
        await expect(preview(page)).toBeHidden();
      }
    });

    test.describe('by the clock', () => {
      test.use({ sharesContext: false });

      test('are marked with their call, and make the preview needless', async ({ page }) => {
        await page.clock.install();
        const call = await callOfWholeMarginNote(page);
        await call.scrollIntoViewIfNeeded();
        await call.hover();
        const marked = page.locator('.margin-note[data-marked]');
        await expect(marked.locator('.note-number')).toHaveText(await text(call));
        await page.clock.runFor(1000);
        await expect(preview(page)).toBeHidden();
        await page.mouse.move(2, 2);
        await expect(marked).toHaveCount(0);
      });
    });

    test('are reached by one Tab from their call', async ({ page }) => {
      const call = await callOfWholeMarginNote(page);
      await focusByKeyboard(page, call);
      const links = page.locator('.margin-note[data-marked] a[href]').filter({ visible: true });
      const count = await links.count();
      await page.keyboard.press('Tab');
      await expect(links.first()).toBeFocused();
      await expectSound(page, noteParts);
      for (let stop = 0; stop < count; stop += 1) await page.keyboard.press('Tab');
      await expect.poll(() => isNextStopAfter(call)).toBe(true);
    });

    test('of which long ones are cut off leave the rest to the preview', async ({ page }) => {
      await goToLongNote(page, path);
      const cut = page.locator('.margin-note[data-cut]').first();
      const number = await text(cut.locator('.note-number'));
      await callOf(page, number).hover();
      await expect(preview(page)).toBeVisible();
    });

    test('are not there on narrow screens and in print', async ({ page }) => {
      const notes = page.locator('.margin-note');
      await expect(notes.first()).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(notes.first()).toBeHidden();
      await expect(page.locator('[role="doc-endnotes"] li').first()).toBeVisible();
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 1000, height: 800 });
      await expect(notes.first()).toBeHidden();
    });
  });

  test.describe(`notes without scripts (${language})`, () => {
    test.use({ javaScriptEnabled: false });

    test('calls lead to notes, and notes back', async ({ page }) => {
      await page.goto(path);
      const call = page.locator('.note-call a').first();
      const href = await call.getAttribute('href');
      await call.click();
      await expect(page).toHaveURL(new RegExp(`${href}$`));
      await expect(page.locator(`li${href}`)).toBeInViewport();
      await page.locator(`${href} [role="doc-backlink"]`).first().click();
      await expect(call).toBeInViewport();
    });
  });
}
