import type { Locator, Page } from '@playwright/test';
import { checkValue } from '../../../src/model/text/check-value.ts';
import { cutSentences } from '../../../src/model/text/cut-sentences.ts';
import type { SentenceChange, SentenceHistory } from '../../../src/model/files/sentence-history.ts';

/** The toolbar that copies what is selected. */
export function toolbar(page: Page): Locator {
  return page.locator('.quote-toolbar');
}

/** The line that says what became of quoted words. */
export function quoteLine(page: Page): Locator {
  return page.locator('.quote-line');
}

/** The element that says what a link found. */
export function quoted(page: Page): Locator {
  return page.locator('quoted-passage');
}

/** Selects from one text offset of an element to another, of the same or another element. */
export async function selectText(
  page: Page,
  from: { selector: string; at: number },
  to: { selector: string; at: number },
): Promise<void> {
  await page.evaluate(
    ([start, end]) => {
      const pointAt = ({ selector, at }: { selector: string; at: number }) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`${selector} is not there`);
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let left = at;
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          if (node.parentElement?.closest('.note-call, .passage-link, .passage-marks')) continue;
          if (left <= node.length) return { node, offset: left };
          left -= node.length;
        }
        throw new Error(`${selector} has no offset ${at}`);
      };
      const [first, last] = [pointAt(start), pointAt(end)];
      document.querySelector(start.selector)?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(first.node, first.offset, last.node, last.offset);
    },
    [from, to] as const,
  );
}

/** The text of a passage without calls and links, as it stands. */
export function ownText(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluate((element) => {
    const copy = document.importNode(element, true);
    for (const foreign of copy.querySelectorAll(
      '.note-call, .passage-link, .passage-marks, .quote-line',
    )) {
      foreign.remove();
    }
    return copy.textContent;
  });
}

/** Sentences of a text, each with its check value. */
export function sentencesOf(text: string): { words: string; check: string }[] {
  return cutSentences(text, 'en').map((words) => ({ words, check: checkValue(words) }));
}

/** What is selected at the moment. */
export function selection(page: Page): Promise<string> {
  return page.evaluate(() => String(getSelection()));
}

/** What a served history says of quoted words. */
export const said = {
  around: 'Around it since {date}.',
  changed: 'Changed since {date}.',
  sentence: 'Sentence changed since {date}.',
  removed: 'Removed on {date}.',
  was: 'Was: {text}',
};

/** Puts a history of sentences beside the page; says how often it was asked for. */
export async function serveHistory(
  page: Page,
  changes: readonly Partial<SentenceChange>[] | undefined,
  former: string[] = [],
): Promise<() => number> {
  let asked = 0;
  await page.route('**/permalinks.json', (route) => {
    asked += 1;
    if (!changes) return route.fulfill({ status: 404, body: 'Not found' });
    const history: SentenceHistory = {
      version: 1,
      former,
      words: said,
      changes: changes.map((change) => ({
        id: 'p4',
        since: '3 May 2026',
        was: [],
        now: [],
        ...change,
      })),
    };
    return route.fulfill({ json: history });
  });
  return () => asked;
}

/** Changes the HTML of a page before the browser has it. */
export async function changeHtml(
  page: Page,
  path: string,
  change: (html: string) => string,
): Promise<void> {
  await page.route(
    ({ pathname }) => pathname === `/${path}`,
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    },
  );
}

/** The words highlighted as a quote; nothing where none are. */
export function highlighted(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('quote') ?? [];
    return range instanceof Range ? range.toString() : undefined;
  });
}
