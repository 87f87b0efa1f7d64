import { expect, type Page } from '@playwright/test';
import type { readLivePage } from '../../src/client/quotes/open/live-page.ts';
import type * as selecting from '../../src/client/quotes/make/selected-quote.ts';
import { briefs } from './helpers/note-page.ts';
import { serveSource } from './helpers/source-modules.ts';
import { test } from './helpers/test.ts';

interface Made {
  id: string;
  link: string;
  found: boolean;
}

for (const { language, path } of briefs) {
  test(`the link of every passage and of words in it leads back, without scripts too (${language})`, async ({
    page,
    browser,
  }) => {
    const made = await linksOf(page, path);
    expect(made.length).toBeGreaterThan(40);
    expect(made.filter(({ found }) => !found)).toEqual([]);
    // A browser finds the words by itself, on the page it opens and on the one that is open.
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    for (const [index, { id, link }] of made.entries()) {
      // A drop capital is no part of its word for a browser, and headings stand in the contents too.
      if (index % 4 > 1 || id === 'p1' || !/^p\d/.test(id)) continue;
      // The wrong passage in the address: what is marked was found by its words.
      const other = id === 'p2' ? 'p3' : 'p2';
      if (index % 12 === 0) await plain.goto('about:blank');
      await plain.goto(link.replace(`#${id}:`, `#${other}:`));
      await expect.soft(plain.locator(`#${id}:target, #${id} :target`), link).toHaveCount(1);
    }
    await context.close();
  });
}

function linksOf(page: Page, path: string): Promise<Made[]> {
  return serveSource(page)
    .then(() => page.goto(path))
    .then(() =>
      page.evaluate(async () => {
        const load = (file: string): Promise<unknown> => import(`/source/client/${file}.ts`);
        const { selectedQuote, linkOf } = (await load('quotes/make/selected-quote')) as Selecting;
        const { parseSentenceLink } = (await load('quotes/text-fragment')) as {
          parseSentenceLink: Parse;
        };
        const { readLivePage: read } = (await load('quotes/open/live-page')) as {
          readLivePage: Read;
        };
        const { judgeQuote } = (await load('quotes/open/judge-quote')) as { judgeQuote: Judge };
        const live = read();
        return live.passages.flatMap(({ element, pieces }, passage) => {
          const whole = document.createRange();
          whole.selectNodeContents(element);
          const part = document.createRange();
          const piece = pieces.at(-1)?.node ?? new Text();
          part.setStart(piece, 0);
          part.setEnd(piece, Math.min(piece.length, 25));
          return [whole, part].flatMap((range) => {
            const quote = selectedQuote(range);
            if (quote?.id !== element.id) return [];
            const link = linkOf(quote);
            const verdict = judgeQuote(live, { ...parseSentenceLink(link), passage });
            return [{ id: quote.id, link, found: verdict?.state === 'found' }];
          });
        });
      }),
    );
}

type Selecting = typeof selecting;
type Parse = (address: string) => object;
type Read = typeof readLivePage;
type Judge = (page: object, asked: object) => { state: string } | undefined;
