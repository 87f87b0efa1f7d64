import { expect, type Locator, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';

/** The lead brief in each of its languages. */
export const briefs = [
  { language: 'en', path: 'briefs/russia-syrian-peace-talks/' },
  { language: 'ar', path: 'ar/briefs/russia-syrian-peace-talks/' },
];

/** The one preview of a page. */
export function preview(page: Page): Locator {
  return page.locator('.note-preview');
}

/** A call whose note holds a link, the note's id and its words. */
export async function callWithLink(
  page: Page,
): Promise<{ call: Locator; note: string; words: string }> {
  const item = page
    .locator('[role="doc-endnotes"] li:has(a[href]:not([role="doc-backlink"]))')
    .first();
  const note = (await item.getAttribute('id')) ?? '';
  const words = await item.evaluate((element) => {
    const copy = document.importNode(element, true);
    copy.querySelector('.note-backlinks')?.remove();
    return copy.textContent;
  });
  const call = page.locator(`.note-call a[href="#${note}"]`).first();
  return { call, note, words: folded(words) };
}

/** Goes to a page whose first note is too long for the margin, whatever its text has. */
export async function goToLongNote(page: Page, path: string): Promise<void> {
  await page.route(`**/${path}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const longer = html.replace(/<li id="note-[^"]+"><p>/, (item) => item + '2015 '.repeat(200));
    await route.fulfill({ response, body: longer });
  });
  await page.goto(path);
}

/** A call with its note whole beside it, in view and holding a link. */
export async function callOfWholeMarginNote(page: Page): Promise<Locator> {
  const whole = page.locator('.margin-note:not([data-cut], [data-beyond]):has(a[href])').first();
  await expect(whole).toBeVisible();
  const number = await text(whole.locator('.note-number'));
  const call = callOf(page, number);
  await call.evaluate((it) => it.scrollIntoView({ block: 'center' }));
  return call;
}

/** The first call with a number. */
export function callOf(page: Page, number: string): Locator {
  return page.locator('.note-call a').getByText(number, { exact: true }).first();
}

/** The calls nearest to the window's four edges as it is now, at each of which a preview has least room. */
export async function outermostCalls(page: Page): Promise<Locator[]> {
  const calls = page.locator('.note-call a');
  const indices = await calls.evaluateAll((all) => {
    const boxes = all.map((call, index) => ({ index, box: call.getBoundingClientRect() }));
    const lowest = (edge: (box: DOMRect) => number) =>
      boxes.reduce((one, other) => (edge(other.box) < edge(one.box) ? other : one)).index;
    return [
      lowest(({ left }) => left),
      lowest(({ right }) => -right),
      lowest(({ top }) => top),
      lowest(({ bottom }) => -bottom),
    ];
  });
  return [...new Set(indices)].map((index) => calls.nth(index));
}

/** The notes that are shown in the margin, each with its distance from its nearest call and that call's section. */
export function marginDistances(page: Page) {
  return page.locator('.margin-note:not([data-beyond])').evaluateAll((notes) => {
    const calls = [
      ...document.querySelectorAll('section:not(.notes) .note-call a, .opening .note-call a'),
    ];
    const topOf = (element: Element) => element.getBoundingClientRect().top;
    return notes.map((note) => {
      const number = note.querySelector('.note-number')?.textContent ?? '';
      const [nearest] = calls
        .filter((call) => call.textContent === number)
        .map((call) => ({
          distance: Math.abs(topOf(call) - topOf(note)),
          section: call.closest('section')?.getAttribute('aria-labelledby') ?? '',
        }))
        .sort((one, other) => one.distance - other.distance);
      return { number, section: nearest?.section, distance: nearest?.distance ?? Infinity };
    });
  });
}

/** Puts the focus where Tab would, so that it is a visible one. */
export async function focusByKeyboard(page: Page, element: Locator): Promise<void> {
  await page.keyboard.press('Tab');
  await element.evaluate((it) => it.scrollIntoView({ block: 'center' }));
  await element.focus();
}

/** Whether the focus is on the first Tab stop of the document that follows an element. */
export function isNextStopAfter(element: Locator): Promise<boolean> {
  return element.evaluate((from) => {
    const shown = '.note-preview, .margin-notes';
    const stops = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex]'),
    ];
    const reachable = stops.filter((stop) => stop.tabIndex >= 0 && !stop.closest(shown));
    return document.activeElement === reachable[reachable.findIndex((stop) => stop === from) + 1];
  });
}

/** Holds that no id stands twice and that axe has nothing to say, of the whole page or of some parts of it. */
export async function expectSound(page: Page, within?: readonly string[]): Promise<void> {
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(await axeFaults(page, within ? { within } : {})).toEqual([]);
}

/** Where an element stands in the window. */
export function edges(element: Locator) {
  return element.evaluate((it) => {
    const { left, right, top, bottom } = it.getBoundingClientRect();
    return { left, right, top, bottom };
  });
}

/** A word of the preview, as its element holds it. */
export async function wordOf(page: Page, attribute: string): Promise<string> {
  return (await page.locator('note-preview').getAttribute(attribute)) ?? '';
}

/** The text of an element. */
export async function text(element: Locator): Promise<string> {
  return (await element.textContent()) ?? '';
}

/** A text with its white space folded. */
export function folded(words: string | null): string {
  return (words ?? '').replace(/\s+/g, ' ').trim();
}
