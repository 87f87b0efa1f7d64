import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { cutFrontMatter } from '../../src/content/files/front-matter.ts';
import { renderMarkdown } from '../../src/markdown/pipeline.ts';
import { checkValue } from '../../src/model/text/check-value.ts';
import { cutSentences } from '../../src/model/text/cut-sentences.ts';
import { realContent } from '../build/real-site.ts';
import { serveSource } from './helpers/source-modules.ts';
import { test } from './helpers/test.ts';

const livePage = '/source/client/quotes/open/live-page.ts';

for (const file of globSync('briefs/*/*.md', { cwd: realContent })) {
  const language = basename(file, '.md');
  const folder = `${language === 'en' ? '' : `${language}/`}${dirname(file)}/`;

  test(`a page's sentences are those of the build: ${folder}`, async ({ page, request }) => {
    const { facts } = renderMarkdown(
      cutFrontMatter(readFileSync(join(realContent, file), 'utf8'))?.body ?? '',
      language,
    );
    test.skip((await request.get(folder)).status() === 404, 'a draft');
    await serveSource(page);
    await page.goto(folder);
    const live = await page.evaluate(async (module) => {
      const { readLivePage } = (await import(module)) as {
        readLivePage: () => { ids: string[]; sentences: { check: string; passage: number }[] };
      };
      const { ids, sentences } = readLivePage();
      return ids.map((id, index) => ({
        id,
        checks: sentences.filter(({ passage }) => passage === index).map(({ check }) => check),
      }));
    }, livePage);
    const checksOf = (text: string) => cutSentences(text, language).map((one) => checkValue(one));
    const passages = live.filter(({ id }) => /^p\d/.test(id));
    expect(passages.map(({ checks }) => checks)).toEqual(
      facts.passages.map(({ text }) => checksOf(text)),
    );
    const headings = live.filter(({ id }) => !/^p\d/.test(id));
    expect(headings.map(({ checks }) => checks)).toEqual(
      facts.headings.map(({ text }) => [checkValue(text)]),
    );
  });
}

test('so are those of lists in lists, tables, figures, code and quotations', async ({ page }) => {
  const body = [
    'First line\\\nsecond line. A [link](https://example.org) and *words*.[^1]',
    '- One. Two.[^1]\n- Loose\n\n  Further paragraph.\n\n  > Quoted. Twice.\n- ![A harbour.](harbour.png) and\n- Nested\n  - Inner. More.\n    1. Innermost',
    '| A | B |\n| - | -: |\n| One. | Two. |\n| Three | four. Five |',
    '```\ncode. Code.\n```',
    '[^1]: A note.',
  ].join('\n\n');
  const { facts, text } = renderMarkdown(body, 'en');
  const html = text.sections
    .flatMap(({ html: template }) => template)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (piece.type === 'passage-id') return `p${piece.passage + 1}`;
      if (piece.type === 'passage-link') return '<a class="passage-link">7</a>';
      return piece.type === 'note-call' ? '<sup class="note-call">1</sup>' : '';
    })
    .join('');
  await serveSource(page);
  await page.goto('briefs/');
  const checks = await page.evaluate(
    async ([source, module]) => {
      const { readLivePage } = (await import(module)) as {
        readLivePage: () => { ids: string[]; sentences: { check: string; passage: number }[] };
      };
      const main = document.querySelector('main');
      if (main) main.innerHTML = `<div class="prose">${source}</div>`;
      const { ids, sentences } = readLivePage();
      return ids.map((_, index) =>
        sentences.filter(({ passage }) => passage === index).map(({ check }) => check),
      );
    },
    [html, livePage] as const,
  );
  expect(checks).toEqual(
    facts.passages.map(({ text: own }) => cutSentences(own, 'en').map((one) => checkValue(one))),
  );
});
