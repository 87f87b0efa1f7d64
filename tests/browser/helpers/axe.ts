import type { Page } from '@playwright/test';
import type axeCore from 'axe-core';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

declare const axe: typeof axeCore;

const program = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface Asked {
  /** Some of its rules, else all. */
  rules?: readonly string[];
  /** Some parts of the page by selectors, of which one has to be there; else the whole. */
  within?: readonly string[];
}

/** What axe finds wrong with a page as it stands once nothing in it is moving. */
export async function axeFaults(page: Page, { rules, within }: Asked = {}): Promise<string[]> {
  await page.evaluate(async () => {
    // Those that go with scrolling do not end.
    const passing = document
      .getAnimations()
      .filter(({ timeline }) => timeline === document.timeline);
    // One that is given up ends in a rejection.
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
  // To read it takes longer than some of its runs.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(program);
  const options: axeCore.RunOptions = {
    // Describing every element without fault takes three times as long as finding those with one.
    resultTypes: ['violations'],
    // No page has sound or film, and no other rule asks for what is fetched ahead; that takes a fifth of a run.
    preload: false,
    ...(rules && { runOnly: [...rules] }),
  };
  return page.evaluate(runWithin, { options, within: within && [...within] });
}

// Runs in the page, so it holds everything it uses.
async function runWithin({
  options,
  within,
}: {
  options: axeCore.RunOptions;
  within?: string[] | undefined;
}) {
  const parts = within?.flatMap((selector) => [...document.querySelectorAll(selector)]);
  if (parts?.length === 0) throw new Error(`Unexpected page: nothing of ${within?.join(', ')}`);
  const { violations } = await axe.run(parts ? { include: parts } : document, options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
