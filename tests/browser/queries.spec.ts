import { isDeepStrictEqual } from 'node:util';
import { expect } from '@playwright/test';
import { askSearches, type SearchAnswer } from './helpers/ask-searches.ts';
import { addressOf, readQueries, type QueryCase } from './helpers/queries-file.ts';
import type { SearchWords } from '../../src/model/page/search-words.ts';
import { wordsOf } from './helpers/interface-words.ts';
import { test } from './helpers/test.ts';

type SearchParts = SearchWords['parts'];

const cases = readQueries();
// What was there in a language when a person judged these queries; of newer texts and translations nothing is said here.
const judgedIn = (lang: QueryCase['lang']) =>
  new Set(cases.flatMap((one) => (one.lang === lang ? one.pages : (one.other ?? []))));
const judged = { en: judgedIn('en'), ar: judgedIn('ar') };

for (const lang of ['en', 'ar'] as const) {
  const own = cases.filter((one) => one.lang === lang);
  const prefix = lang === 'en' ? '' : 'ar/';

  for (const by of ['address', 'box'] as const) {
    test(`queries in ${lang} find their pages and no others, asked by the ${by}`, async ({
      page,
    }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      // Where there is no other thread, the page's own searches.
      if (by === 'box') await page.route('**/search-worker*.js', (route) => route.abort());
      const asked = by === 'box' ? own.filter(({ address }) => address === undefined) : own;
      const answers = await askSearches(page, asked.map(addressOf), { prefix, by });
      const differences = asked.flatMap((one, index) => judge(one, answers[index]));
      expect(differences).toEqual([]);
      expect(errors).toEqual([]);
      expect(page.workers()).toHaveLength(by === 'box' ? 0 : 1);
    });
  }
}

// By example, the words that its part above the results begins with, if there is one.
const partsOfExamples: Partial<Record<string, readonly (keyof SearchParts)[]>> = {
  ...{
    words: [],
    exactly: ['exactly'],
    without: ['without'],
    begins: ['begins'],
    title: ['inTitle'],
  },
  ...{ author: ['value'], topic: ['value'], region: ['value'], type: ['value'] },
  ...{ years: ['published'], after: ['published'], month: ['published'] },
  ...{ day: ['published', 'named'] },
};

for (const lang of ['en', 'ar'] as const) {
  test(`every example of the page on how to search in ${lang} is understood and finds something`, async ({
    page,
  }) => {
    const prefix = lang === 'en' ? '' : 'ar/';
    await page.goto(`${prefix}search/help/`);
    const examples = await page.locator('main [data-example]').evaluateAll((all) =>
      all.map((one) => ({
        name: (one as HTMLElement).dataset['example'] ?? '',
        address: one.querySelector('a')?.search.slice(1) ?? '',
      })),
    );
    expect(examples.length).toBeGreaterThan(10);
    const answers = await askSearches(
      page,
      examples.map(({ address }) => address),
      { prefix },
    );
    const { parts: words } = wordsOf(lang).search;
    for (const [index, { name }] of examples.entries()) {
      const { parts, misread, slugs, opens } = answers[index] ?? {};
      // Whether any brief lacks the second word is up to the briefs.
      const isAnswered = name === 'without' || Boolean(slugs?.length || opens);
      const expected = partsOfExamples[name]?.map((key) => words[key].split('{')[0] ?? '');
      const found = expected
        ? parts?.map((part, at) => part.slice(0, expected[at]?.length))
        : undefined;
      expect({ name, misread, found, isAnswered }).toEqual({
        ...{ name, misread: [], found: expected, isAnswered: true },
      });
    }
  });
}

// A query whose fault is known must still show it, so that the mark goes when the fault does.
function judge(one: QueryCase, answer: SearchAnswer | undefined): object[] {
  const expected = expectationOf(one);
  const found = answer && whatCounts(answer, one);
  const isMet = isDeepStrictEqual(found, expected);
  if (isMet === (one.fails === undefined)) return [];
  return [{ query: shortened(one), ...(isMet ? { isMet } : { expected, found }) }];
}

function expectationOf(one: QueryCase) {
  const { pages, other = [], suggests, missing, parts, misread, opens, lang } = one;
  const { missing: noBrief } = wordsOf(lang).search.query;
  return {
    pages: pages.toSorted(),
    otherPages: other.toSorted(),
    suggests,
    missing: missing === undefined ? undefined : noBrief.replace('{word}', missing),
    parts,
    misread,
    opens,
    message: pages.length > 0 || opens ? '' : 'nothing',
  };
}

// In the same form, with what the case says nothing of left out.
function whatCounts(answer: SearchAnswer, one: QueryCase) {
  const { other = [], lang, missing } = one;
  const [start = '', end = ''] = wordsOf(lang).search.query.didYouMean.split(/\{\w+\}/);
  const noBrief = missing && wordsOf(lang).search.query.missing.replace('{word}', missing);
  const { others, advice } = answer;
  const own = judged[lang];
  const isAlsoNewer = answer.slugs.some((slug) => !own.has(slug));
  // After newer ones, what a case names may stand beyond the first page of results.
  const pages = answer.slugs.filter((slug) => own.has(slug));
  const isPaged = answer.hasMore && pages.every((slug) => one.pages.includes(slug));
  // Of the other language three are shown, which may be newer ones.
  const shown = others.slugs.filter((slug) => judged[lang === 'en' ? 'ar' : 'en'].has(slug));
  const isCut = others.count > 3 && shown.every((slug) => other.includes(slug));
  return {
    pages: (isPaged ? one.pages : pages).toSorted(),
    otherPages: (isCut ? other : shown).toSorted(),
    suggests: advice
      .find((line) => line.startsWith(start))
      ?.slice(start.length)
      .split(end)[0],
    missing: isAlsoNewer ? noBrief : noBrief && advice.find((line) => line === noBrief),
    parts: one.parts && answer.parts,
    misread:
      one.misread && answer.misread.map((line, at) => line.slice(0, one.misread?.[at]?.length)),
    opens: one.opens && answer.opens,
    message: isAlsoNewer && one.pages.length === 0 && !one.opens ? 'nothing' : answer.message,
  };
}

function shortened(one: QueryCase): string {
  return one.address ?? JSON.stringify(one.q.slice(0, 60));
}
