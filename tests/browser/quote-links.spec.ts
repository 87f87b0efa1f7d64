import { expect, type Page } from '@playwright/test';
import { parseSentenceLink } from '../../src/client/quotes/text-fragment.ts';
import { wordsOf } from '../../src/model/text/words.ts';
import { clipboardText } from './helpers/clipboard.ts';
import { briefs, expectSound } from './helpers/note-page.ts';
import {
  highlighted,
  ownText,
  quoted,
  selection,
  selectText,
  sentencesOf,
  toolbar,
} from './helpers/quote-page.ts';
import { test } from './helpers/test.ts';

for (const { language, path } of briefs) {
  test.describe(`links to sentences are made (${language})`, () => {
    test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

    test('selected words are offered as a link, in whole words', async ({ page }) => {
      await page.goto(`${path}?from=letter#p2`);
      const text = await ownText(page, '#p4');
      const [first] = sentencesOf(text);
      await selectText(page, { selector: '#p4', at: 1 }, { selector: '#p4', at: 40 });
      await copy(page, 0);
      const address = await clipboardText(page);
      expect(address).toMatch(/^http[^?]*\/\?v=[a-z0-9]{4}#p4:~:text=[^&]*$/);
      const link = parseSentenceLink(address);
      expect(link).toMatchObject({ id: 'p4', checks: [first?.check] });
      const quote = wordsOf(link?.quote?.start ?? '');
      expect(wordsOf(text).slice(0, quote.length)).toEqual(quote);
      await page.goto('about:blank');
      await page.goto(address);
      await expect(quoted(page)).toHaveAttribute('data-state', 'found');
      expect(wordsOf((await highlighted(page)) ?? '')).toEqual(quote);
      await expect(page.locator('#p4')).toBeFocused();
      await expect(page.locator('#p4')).toBeInViewport();
    });

    test('a selection over passages and note calls leads back to its words', async ({ page }) => {
      await page.goto(path);
      const texts = await Promise.all(['#p3', '#p5'].map((id) => ownText(page, id)));
      await selectText(page, { selector: '#p3', at: 30 }, { selector: '#p5', at: 60 });
      await copy(page, 0);
      const address = await clipboardText(page);
      const link = parseSentenceLink(address);
      expect(link?.id).toBe('p3');
      expect(link?.checks).toHaveLength(2);
      expect(sentencesOf(texts[0] ?? '').map(({ check }) => check)).toContain(link?.checks[0]);
      expect(sentencesOf(texts[1] ?? '').map(({ check }) => check)).toContain(link?.checks[1]);
      await page.goto('about:blank');
      await page.goto(address);
      await expect(quoted(page)).toHaveAttribute('data-state', 'found');
      await expect.poll(() => highlighted(page)).toContain(wordsOf(texts[0] ?? '').at(-1) ?? '-');
    });

    test('a heading can be quoted', async ({ page }) => {
      await page.goto(path);
      const id = await page.locator('.section-heading h2').nth(1).getAttribute('id');
      await selectText(page, { selector: `#${id}`, at: 0 }, { selector: `#${id}`, at: 6 });
      await copy(page, 0);
      const address = await clipboardText(page);
      await page.goto('about:blank');
      await page.goto(address);
      await expect(quoted(page)).toHaveAttribute('data-state', 'found');
      await expect(page.locator(`#${id}`)).toBeFocused();
    });

    test('nothing is offered for white space, notes, the foot or contents', async ({ page }) => {
      await page.goto(path);
      await selectText(page, { selector: '#p4', at: 0 }, { selector: '#p4', at: 20 });
      await expect(toolbar(page)).toBeVisible();
      for (const selector of ['.notes li', 'article > footer', '.standfirst']) {
        await selectText(page, { selector, at: 0 }, { selector, at: 8 });
        await expect(toolbar(page)).toBeHidden();
      }
      await selectText(page, { selector: '#p4', at: 0 }, { selector: '#p4', at: 20 });
      await expect(toolbar(page)).toBeVisible();
      const space = (await ownText(page, '#p4')).indexOf(' ');
      await selectText(page, { selector: '#p4', at: space }, { selector: '#p4', at: space + 1 });
      await expect(toolbar(page)).toBeHidden();
    });

    test('Tab goes to the toolbar and on from the selection, Escape closes it', async ({
      page,
    }) => {
      await page.goto(path);
      await selectText(page, { selector: '#p4', at: 0 }, { selector: '#p4', at: 20 });
      await expect(toolbar(page)).toBeVisible();
      const chosen = await selection(page);
      const buttons = toolbar(page).getByRole('button');
      await page.keyboard.press('Tab');
      await expect(buttons.first()).toBeFocused();
      await expect.poll(() => selection(page)).toBe(chosen);
      await page.keyboard.press('Shift+Tab');
      await expect(page.locator('#p4')).toBeFocused();
      await expect.poll(() => selection(page)).toBe(chosen);
      for (const _ of [0, 1, 2]) await page.keyboard.press('Tab');
      await expect(buttons.last()).toBeFocused();
      await page.keyboard.press('Tab');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.matches('#p4 ~ * *, #p4 *')))
        .toBe(true);
      await page.keyboard.press('Tab');
      await expect(buttons.first()).not.toBeFocused();
      await page.keyboard.press('Escape');
      await expect(toolbar(page)).toBeHidden();
      await selectText(page, { selector: '#p4', at: 0 }, { selector: '#p4', at: 30 });
      await expect(toolbar(page)).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(buttons.first()).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(toolbar(page)).toBeHidden();
      await expect
        .poll(() => page.evaluate(() => document.activeElement !== document.body))
        .toBe(true);
      await expect.poll(() => selection(page)).not.toBe('');
    });

    test('selecting with the mouse offers once the button is released, and copies plainly', async ({
      page,
    }) => {
      await page.goto(path);
      await page.locator('#p4').evaluate((it) => it.scrollIntoView({ block: 'center' }));
      const box = await page.locator('#p4').boundingBox();
      if (!box) throw new Error('no box');
      // Not in a link, which would be dragged.
      await page.mouse.move(box.x + 20, box.y + 15);
      await page.mouse.down();
      await page.mouse.move(box.x + 300, box.y + 45, { steps: 4 });
      await expect(toolbar(page)).toHaveCount(0);
      await page.mouse.up();
      await expect(toolbar(page)).toBeVisible();
      const chosen = await selection(page);
      await page.keyboard.press('ControlOrMeta+c');
      await expect.poll(() => clipboardText(page)).toBe(chosen);
      await copy(page, 0);
      await expect.poll(() => selection(page)).toBe(chosen);
      await page.mouse.click(box.x + 5, box.y + box.height - 5);
      await expect(toolbar(page)).toBeHidden();
    });

    test('a quote is copied with its citation, as text and as HTML', async ({ page }) => {
      await page.goto(path);
      await selectText(page, { selector: '#p4', at: 0 }, { selector: '#p4', at: 42 });
      await copy(page, 1);
      await expect(page.locator('copy-link').getByRole('status')).toHaveText(
        (await page.locator('sentence-links').getAttribute('data-quoted')) ?? '-',
      );
      const { text, html } = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
        return { text: await read('text/plain'), html: await read('text/html') };
      });
      const cited = await page.locator('sentence-links').evaluate((it) => ({ ...it.dataset }));
      const [open, close] = (cited['marks'] ?? '').split('{text}');
      const bare = text.replace(/[\u2066-\u2069]/g, '');
      const [quote = '', citation = ''] = bare.split('\n\n');
      expect(quote.startsWith(open ?? '-') && quote.endsWith(close ?? '-')).toBe(true);
      const address = /http\S+(?=\. )/.exec(citation)?.[0] ?? '';
      expect(address).toContain('#p4:~:text=');
      const told = [
        cited['authors'],
        `${open}${cited['title']}${close}`,
        ...(cited['publisher'] ? [cited['publisher']] : []),
        cited['date'],
        cited['place']?.replace('{number}', '4'),
        address,
      ];
      expect(citation).toBe([told.join(cited['comma']), cited['note']].join('. '));
      if (language === 'ar') {
        expect(text).toMatch(
          /^\u2067[^\u2069]*\u2069\n\n\u2068.*\u2066http[^\u2069]*\u2069\. \u2068[^\u2069]*\u2069$/s,
        );
      } else expect(text).toBe(bare);
      const pasted = await page.evaluate((source) => {
        const parsed = new DOMParser().parseFromString(source, 'text/html');
        const block = parsed.querySelector('blockquote');
        return {
          language: block?.lang,
          direction: block?.dir,
          cite: block?.cite,
          quote: block?.textContent.trim(),
          title: parsed.querySelector('cite')?.textContent,
          link: parsed.querySelector<HTMLAnchorElement>('p > a')?.href,
          words: parsed.querySelector('blockquote + p')?.textContent,
        };
      }, html);
      expect(pasted).toMatchObject({
        language,
        direction: language === 'ar' ? 'rtl' : 'ltr',
        quote,
        title: cited['title'],
        link: address,
        cite: address,
      });
      expect(pasted.words).toContain(cited['date'] ?? '-');
      expect(pasted.words).toContain(cited['authors'] ?? '-');
    });

    test('a passage is cited from its link, in every style, by keyboard too', async ({ page }) => {
      await page.goto(path);
      const link = page.locator('#p5 > .passage-link');
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(toolbar(page)).toBeVisible();
      for (const _ of [0, 1, 2]) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      await expect(dialog.getByRole('heading')).toContainText('5');
      const citations = await dialog.locator('dt + dd').allTextContents();
      expect(citations).toHaveLength(5);
      const address = `${await page.locator('link[rel=canonical]').getAttribute('href')}#p5`;
      const note = (await page.locator('sentence-links').getAttribute('data-note')) ?? '-';
      for (const citation of citations) {
        expect(citation).toContain(address);
        expect(citation).toContain(note);
        expect(citation).not.toContain('{');
      }
      expect(
        citations.filter((citation) => /\W5\W/u.test(citation.replace(address, ''))),
      ).toHaveLength(4);
      await dialog.getByRole('button').first().click();
      await expect(dialog.getByRole('status')).not.toBeEmpty();
      const copied = (await clipboardText(page)).replace(/[\u2066-\u2069]/g, '');
      expect(copied).toBe(citations[0]);
      await expectSound(page);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(toolbar(page).getByRole('button').nth(2)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(toolbar(page)).toBeHidden();
      await expect(page.locator('#p5')).toBeFocused();
    });

    test('nothing is claimed where the clipboard refuses', async ({ page }) => {
      await page.addInitScript(() => {
        let refusals = 0;
        const refuse = () => {
          document.documentElement.dataset['refusals'] = String((refusals += 1));
          return Promise.reject(new Error('refused'));
        };
        Object.assign(navigator.clipboard, { writeText: refuse, write: refuse });
      });
      await page.goto(path);
      await selectText(page, { selector: '#p4', at: 0 }, { selector: '#p4', at: 20 });
      for (const index of [0, 1]) {
        await toolbar(page).getByRole('button').nth(index).click();
        await expect(page.locator('html')).toHaveAttribute('data-refusals', String(index + 1));
        await expect(page.locator('copy-link').getByRole('status')).toHaveText('');
      }
    });

    test('axe has nothing to say to the toolbar', async ({ page }) => {
      await page.goto(path);
      await selectText(page, { selector: '#p4', at: 0 }, { selector: '#p4', at: 20 });
      await expect(toolbar(page)).toBeVisible();
      await expectSound(page, ['.quote-toolbar', '#p4']);
    });
  });
}

async function copy(page: Page, index: number): Promise<void> {
  await toolbar(page).getByRole('button').nth(index).click();
  await expect(page.locator('copy-link').getByRole('status')).not.toHaveText('');
}
