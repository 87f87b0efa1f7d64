import type { Page } from '@playwright/test';
import { askPage } from './ask-page.ts';
import type { JudgeIndex } from './judge-index.ts';

/** Texts that only the judge finds, and texts that only the site does. */
export interface Differing {
  missed: number[];
  extra: number[];
}

const mostListed = 60;
const mostWindows = 60;

/** Where the site's answer to a query differs from the judge's: years are halved until their lists are short. */
export async function differingTexts(
  page: Page,
  { texts }: JudgeIndex,
  query: string,
  expected: ReadonlySet<number>,
): Promise<Differing> {
  const years = texts.map(({ date }) => Number(date.slice(0, 4)));
  const bySlug = new Map(texts.map(({ slug }, number) => [slug, number]));
  const differing: Differing = { missed: [], extra: [] };
  let windows = 0;
  const look = async (from: number, to: number): Promise<void> => {
    if (++windows > mostWindows) return;
    const own = [...expected].filter((number) => isWithin(years[number], from, to));
    const address = new URLSearchParams({ q: query, year: `${from}-${to}` }).toString();
    const [counted] = await askPage(page, [address]);
    if (!counted) return;
    const isShort = Math.max(counted.count, own.length) <= mostListed || from === to;
    // Equal counts of many texts are taken for equal texts.
    if (!isShort && counted.count === own.length) return;
    if (!isShort) {
      const middle = Math.floor((from + to) / 2);
      await look(from, middle);
      return look(middle + 1, to);
    }
    const [listed] = await askPage(page, [address], { isAll: true });
    const found = new Set((listed?.slugs ?? []).map((slug) => bySlug.get(slug) ?? -1));
    differing.missed.push(...own.filter((number) => !found.has(number)));
    differing.extra.push(...[...found].filter((number) => number >= 0 && !expected.has(number)));
  };
  const known = years.filter((year) => year > 0);
  await look(Math.min(...known), Math.max(...known));
  return differing;
}

function isWithin(year: number | undefined, from: number, to: number): boolean {
  return year !== undefined && year >= from && year <= to;
}
