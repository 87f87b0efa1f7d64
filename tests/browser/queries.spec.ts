import { isDeepStrictEqual } from 'node:util';
import { expect } from '@playwright/test';
import { askSearches, type SearchAnswer } from './helpers/ask-searches.ts';
import { addressOf, readQueries, type QueryCase } from './helpers/queries-file.ts';
import { wordsOf } from './helpers/interface-words.ts';
import { test } from './helpers/test.ts';

const cases = readQueries();

for (const lang of ['en', 'ar'] as const) {
  const own = cases.filter((one) => one.lang === lang);
  const prefix = lang === 'en' ? '' : 'ar/';

  for (const by of ['address', 'box'] as const) {
    test(`queries in ${lang} find their pages and no others, asked by the ${by}`, async ({
      page,
    }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      const asked = by === 'box' ? own.filter(({ address }) => address === undefined) : own;
      const answers = await askSearches(page, asked.map(addressOf), { prefix, by });
      const differences = asked.flatMap((one, index) => judge(one, answers[index]));
      expect(differences).toEqual([]);
      expect(errors).toEqual([]);
    });
  }
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
    other: other.length,
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
  // Of the other language three are shown.
  const isCut = others.count > 3 && others.slugs.every((slug) => other.includes(slug));
  return {
    pages: answer.slugs.toSorted(),
    other: others.count,
    otherPages: (isCut ? other : others.slugs).toSorted(),
    suggests: advice
      .find((line) => line.startsWith(start))
      ?.slice(start.length)
      .split(end)[0],
    missing: noBrief && advice.find((line) => line === noBrief),
    parts: one.parts && answer.parts,
    misread:
      one.misread && answer.misread.map((line, at) => line.slice(0, one.misread?.[at]?.length)),
    opens: one.opens && answer.opens,
    message: answer.message,
  };
}

function shortened(one: QueryCase): string {
  return one.address ?? JSON.stringify(one.q.slice(0, 60));
}
