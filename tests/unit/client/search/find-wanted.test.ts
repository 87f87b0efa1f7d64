import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { termsOf } from '../../../../src/client/search/find/conditions.ts';
import { findTerms } from '../../../../src/client/search/find/find-terms.ts';
import { findWanted } from '../../../../src/client/search/find/find-wanted.ts';
import { openEngine, type SearchEngine } from '../../../../src/client/search/index/engine.ts';
import type { Condition } from '../../../../src/client/search/query/condition.ts';
import { planQuery } from '../../../../src/client/search/query/plan-query.ts';
import { noSite, planOf } from './plan-of.ts';
import { openSmallIndex } from './small-index.ts';

const texts = [
  {
    text: 'The treaty of trade\nThe treaty, of trade and of war: THE END (the rest) of it, [T]he “the” trade-in',
  },
  { text: 'Treaty\nA treaty for trade in war', authors: 'The Treaty Office' },
  { text: 'War\nThat the war-of-the-worlds and the trade by treaty ended' },
  { text: 'Peace\nThe peace of the trade' },
];
let engine: SearchEngine;
let asked: string[] = [];

beforeAll(async () => {
  await openSmallIndex(texts);
  const open = openEngine({ base: '/', index: '/pagefind/', tag: '' }, 'en');
  engine = {
    ...open,
    ask: (text, signal) => {
      asked.push(text);
      return open.ask(text, signal);
    },
  };
});

afterAll(() => vi.unstubAllGlobals());

function conditionOf(query: string): Condition {
  const { condition } = planOf(query);
  if (!condition) throw new Error(`${query} asks for nothing`);
  return condition;
}

test.each([
  'the treaty of trade war',
  'treaty and the trade of the war',
  'a treaty for trade in war',
  'treaty trade war the -peace',
])('of %s the common words are found in the texts as in the index', async (query) => {
  const condition = conditionOf(query);
  asked = [];
  const found = await findWanted(engine, condition, undefined, { least: 1 });
  expect(asked.filter((text) => engine.everywhere.has(text))).toEqual([]);
  const same = await findTerms(engine, termsOf(condition));
  expect(found.map(({ term }) => term)).toEqual(same.map(({ term }) => term));
  const others = same.filter(({ term }) => !engine.everywhere.has(term.text));
  const having = [...(await engine.briefs).values()].filter(({ rank }) =>
    others.every(({ term, hits }) => term.text === 'peace' || hits.has(rank)),
  );
  expect(having.length).toBeGreaterThan(0);
  for (const { rank } of having) {
    const placesOf = (all: typeof found) =>
      all.map(({ term, hits }) => [
        ...[term.text, hits.has(rank), hits.count(rank)],
        ...[hits.locations(rank), hits.facts(rank)],
      ]);
    expect(placesOf(found)).toEqual(placesOf(same));
  }
});

test.each([
  ['few other words', 'the treaty of war', 1],
  ['few briefs', 'the treaty of trade war', undefined],
  ['a common word that may be missing', 'treaty trade war OR the', 1],
])('with %s they are looked for in the index', async (_, query, least) => {
  const condition = conditionOf(query);
  asked = [];
  await findWanted(engine, condition, undefined, least === undefined ? {} : { least });
  expect(asked).toContain('the');
});

test('of an Arabic title the small words are found in the texts as in the index', async () => {
  await openSmallIndex(
    ['وصل وفد من دمشق إلى جنيف في أيار', 'وفد دمشق: وصل ومن جنيف', 'وفد'].map((text) => ({
      text: `عنوان\n${text}`,
      language: 'ar',
    })),
  );
  const arabic = openEngine({ base: '/', index: '/pagefind/', tag: '' }, 'ar');
  const { condition } = planQuery('وفد من دمشق وصل في جنيف', {
    ...{ recognise: () => [], ...noSite, without: [], language: 'ar', isTyping: false },
  });
  if (!condition) throw new Error('Unexpected query that asks for nothing');
  const sought: string[] = [];
  const watched = {
    ...arabic,
    ask: (text: string, signal?: AbortSignal) => {
      sought.push(text);
      return arabic.ask(text, signal);
    },
  };
  const found = await findWanted(watched, condition, undefined, { least: 1 });
  expect(sought.filter((text) => arabic.everywhere.has(text))).toEqual([]);
  const same = await findTerms(arabic, termsOf(condition));
  const placesOf = (all: typeof found) =>
    all.map(({ term, hits }) => [term.text, ...[0, 1].map((rank) => hits.locations(rank))]);
  expect(placesOf(found)).toEqual(placesOf(same));
});

test('what a text has nowhere is missing there, and known elsewhere', async () => {
  const condition = conditionOf('peace trade ended which');
  const [found] = (await findWanted(engine, condition, undefined, { least: 1 })).slice(-1);
  expect(found?.hits.size).toBe(texts.length);
  expect([...(found?.hits.ranks ?? [])]).toEqual([]);
});
