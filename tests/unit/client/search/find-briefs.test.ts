import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactFirst } from '../../../../src/client/search/find/exact-first.ts';
import { advise } from '../../../../src/client/search/find/advise.ts';
import type { BriefRow } from '../../../../src/client/search/index/briefs.ts';
import { findBriefs, sortMatches } from '../../../../src/client/search/find/find-briefs.ts';
import { allOf, type Condition } from '../../../../src/client/search/query/condition.ts';
import type { Term } from '../../../../src/client/search/query/term.ts';
import { capitalsWord } from '../../../../src/model/text/capitals-word.ts';
import { fakeEngine } from './fake-engine.ts';
import { planOf, someNames } from './plan-of.ts';
import { stateOf } from './search-state.ts';

const engine = fakeEngine([
  { id: 'moscow', text: 'Moscow talks\nThe talks in Moscow about sanctions', date: '2015-01-01' },
  { id: 'geneva', text: 'Geneva\nSanctions and designation, by Moscow; talks', date: '2012-01-01' },
  { id: 'daesh', text: 'A group\nDaesh is one name; organic Borshchevskaya', date: '2016-01-01' },
  { id: 'state', text: 'A state\nthe Islamic State', date: '2014-01-01' },
]);

const found = async (query: string, isTyping = false, without: string[] = []) => {
  const { matches } = await findBriefs(engine, allOf(planOf(query, without, isTyping).terms));
  return matches.map(({ brief }) => brief.id);
};

test('all words must occur, each by itself', async () => {
  expect((await found('moscow sanctions')).sort()).toEqual(['geneva', 'moscow']);
  expect(await found('moscow group')).toEqual([]);
  expect(await found('"talks in moscow"')).toEqual(['moscow']);
});

test('a name is found by any of its spellings, but for those left out', async () => {
  expect((await found('ISIS')).sort()).toEqual(['daesh', 'state']);
  expect(await found('ISIS', false, ['Islamic State'])).toEqual(['daesh']);
});

test('an unknown word finds nothing, neither whole nor while it is typed', async () => {
  for (const word of ['zzyzx', 'sanctionsss', 'moscowx']) {
    expect(await found(word)).toEqual([]);
    expect(await found(word, true)).toEqual([]);
  }
});

test('the last word may be a beginning while it is typed', async () => {
  expect((await found('mosc', true)).sort()).toEqual(['geneva', 'moscow']);
  expect(await found('mosc')).toEqual([]);
  expect(await found('talks desi', true)).toEqual(['geneva']);
});

test('pages are read only where what was typed is longer than a stem, and of many a few', async () => {
  const many = (word: string, length: number) =>
    Array.from({ length }, (_, index) => ({ id: `${word}-${index}`, text: `Title\n${word}` }));
  const countOf = async (typed: string) => {
    const pages = fakeEngine([...many('sanctions', 150), ...many('talks', 50)]);
    let read = 0;
    const page = (brief: BriefRow) => {
      read++;
      return pages.page(brief);
    };
    const { matches } = await findBriefs({ ...pages, page }, allOf(planOf(typed, [], true).terms));
    return { found: matches.length, read };
  };
  expect(await countOf('sanct')).toEqual({ found: 150, read: 0 });
  expect(await countOf('sanctionsx')).toEqual({ found: 0, read: 19 });
  expect(await countOf('talk')).toEqual({ found: 50, read: 0 });
  expect(await countOf('talksx')).toEqual({ found: 0, read: 50 });
  expect(await countOf('xtalks')).toEqual({ found: 0, read: 0 });
});

test('whatever is asked for, no hit lacks the words', async () => {
  const word = fc.constantFrom('moscow', 'talk', 'zzyzx', 'sanct', 'organisation', 'desig', 'gro');
  await fc.assert(
    fc.asyncProperty(
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      async (words, typing) => {
        const { matches } = await findBriefs(
          engine,
          allOf(planOf(words.join(' '), [], typing).terms),
        );
        for (const { load } of matches) {
          const content = (await load()).page.words.join('');
          for (const one of words) expect(content.toLowerCase()).toContain(one);
        }
      },
    ),
  );
});

test('what is marked is every occurrence of the words, and no longer word that begins like one', async () => {
  const one = fakeEngine([
    {
      id: 'one',
      text: 'Talks\nA state, two states, one statement; al-State. Islamic State, Islamic statement',
    },
  ]);
  const marked = async (query: string) => {
    const [match] = (await findBriefs(one, allOf(planOf(query).terms))).matches;
    const { page, occurrences } = (await match?.load()) ?? {};
    const words = page?.words ?? [];
    return occurrences?.map(({ locations }) => locations.map((at) => words[at]?.trim())) ?? [];
  };
  expect(await marked('state')).toEqual([['state,', 'states,', 'State,']]);
  expect(await marked('"islamic state"')).toEqual([['Islamic', 'State,']]);
});

test('what is meant in capitals is neither found nor marked elsewhere', async () => {
  const some = fakeEngine([
    { id: 'fighters', text: 'IS\nIt is said of IS.', meta: { capitals: capitalsWord('IS') } },
    { id: 'other', text: 'What is\nis is not' },
  ]);
  const asks = [{ text: 'IS', isBeginning: false, isExact: true as const }];
  const { matches } = await findBriefs(some, allOf([{ text: 'IS', start: 0, end: 2, asks }]));
  expect(matches.map(({ brief }) => brief.id)).toEqual(['fighters']);
  const { page, occurrences } = (await matches[0]?.load()) ?? {};
  const words = page?.words ?? [];
  expect(occurrences?.[0]?.locations.map((at) => words[at]?.trim())).toEqual(['IS', 'IS.']);
});

test('a title ranks first, and dates give an order', async () => {
  expect((await found('moscow'))[0]).toBe('moscow');
  expect((await found('geneva'))[0]).toBe('geneva');
  const { matches } = await findBriefs(engine, allOf([]));
  const ids = (sort: string, hasTerms: boolean) =>
    sortMatches(matches, stateOf(`sort=${sort}`), hasTerms).map(({ brief }) => brief.id);
  expect(ids('oldest', true)).toEqual(['geneva', 'state', 'moscow', 'daesh']);
  expect(ids('relevance', false)).toEqual(['daesh', 'moscow', 'state', 'geneva']);
});

test('an author ranks first, also where the text names another one of that name', async () => {
  const some = fakeEngine([
    { id: 'about', text: 'Ann\nof Ann, by Ann and Ann', meta: { authors: 'Somebody' } },
    {
      id: 'by',
      text: 'A text\nthat Ann wrote',
      meta: { authors: 'Ann Other' },
      date: '2012-01-01',
    },
    { id: 'like', text: 'A text\non Ann', meta: { authors: 'Annabel' } },
    { id: 'plain', text: 'A text\nof Ann and Ann and Ann', date: '2016-01-01' },
  ]);
  const { matches } = await findBriefs(some, allOf(planOf('ann').terms));
  const loaded = await Promise.all(matches.map(({ load }) => load()));
  const fields = loaded.map(({ page, fields: own }) => [page.url, ...own]);
  expect(fields.find(([url]) => url === '/by/')).toEqual(['/by/', 'authors']);
  expect(fields.find(([url]) => url === '/like/')).toEqual(['/like/']);
  const ids = matches.map(({ brief }) => brief.id);
  expect(ids.indexOf('by')).toBeLessThan(ids.indexOf('plain'));
});

test('conditions join terms and facts in any way', async () => {
  const term = (text: string, within?: Term['within']): Condition => {
    const [one] = planOf(text).terms;
    if (!one) throw new Error(text);
    return { kind: 'term', term: within ? { ...one, within } : one };
  };
  const idsOf = async (condition: Condition) => {
    const { matches, terms } = await findBriefs(engine, condition);
    return [matches.map(({ brief }) => brief.id).sort(), terms.map((one) => one.term.text)];
  };
  const [moscow, group, talks] = ['moscow', 'group', 'talks'].map((text) => term(text));
  if (!moscow || !group || !talks) throw new Error('no terms');
  const not = (of: Condition): Condition => ({ kind: 'not', of });
  const any: Condition = { kind: 'any', of: [moscow, group] };
  expect(await idsOf(any)).toEqual([
    ['daesh', 'geneva', 'moscow'],
    ['moscow', 'group'],
  ]);
  expect(await idsOf({ kind: 'all', of: [any, not(talks)] })).toEqual([
    ['daesh'],
    ['moscow', 'group'],
  ]);
  expect(await idsOf(not(moscow))).toEqual([['daesh', 'state'], []]);
  expect(await idsOf(not(not(group)))).toEqual([['daesh'], ['group']]);
  expect(await idsOf({ kind: 'any', of: [] })).toEqual([[], []]);
  const late: Condition = {
    kind: 'facts',
    test: ({ day }) => day > Date.parse('2014-06-01') / 864e5,
  };
  expect(await idsOf({ kind: 'all', of: [moscow, late] })).toEqual([['moscow'], ['moscow']]);
  expect(await idsOf(term('moscow', 'title'))).toEqual([['moscow'], ['moscow']]);
  expect(await idsOf(term('moscow', 'authors'))).toEqual([[], ['moscow']]);
});

test('it is said which word no brief has, and what would find something', async () => {
  const adviceOn = async (query: string) => {
    const plan = planOf(query);
    const briefs = await findBriefs(engine, plan.condition ?? allOf(plan.terms));
    return advise(engine, plan, briefs, planOf, someNames);
  };
  expect(await adviceOn('moscow zzyzx talks')).toEqual({
    missing: [{ word: 'zzyzx', isOfTitle: false }],
    offers: [{ query: 'moscow talks', count: 2 }],
    suggestions: [],
  });
  expect(await adviceOn('moscow group')).toEqual({
    missing: [],
    offers: [
      { query: 'group', count: 1 },
      { query: 'moscow', count: 2 },
    ],
    suggestions: [],
  });
  expect(await adviceOn('moscow "group talk"')).toMatchObject({
    missing: [{ word: 'group talk', isOfTitle: false }],
    offers: [{ query: 'moscow', count: 2 }],
  });
  // As a title may have it that was copied.
  expect(await adviceOn('talks moscow -sanctions')).toMatchObject({
    offers: [
      { query: 'talks moscow sanctions', count: 2 },
      { query: 'talks moscow', count: 2 },
    ],
  });
  expect(await adviceOn('"talk in moscow"')).toMatchObject({
    missing: [{ word: 'talk in moscow', isOfTitle: false }],
    offers: [{ query: 'talk in moscow', count: 1 }],
  });
  expect(await adviceOn('Borshchevskaia')).toMatchObject({
    missing: [{ word: 'Borshchevskaia', isOfTitle: false }],
    suggestions: [{ query: 'Borshchevskaya', count: 1 }],
  });
});

describe('what stands together comes first', () => {
  const texts = [
    ['row', 'Far away\nthe end of a long day, then the fleet left the port by night'],
    ['sentence', 'Far away\nby the port a fleet stood and left'],
    ['passage', `Far away\nthe fleet ${'and so on '.repeat(15)} port left`],
    ['far', `Far away\nthe fleet fleet fleet ${'and so on '.repeat(99)} port port left left`],
    ['title', 'The fleet left\nfor no port, the fleet'],
    ['other', 'Far away\na port'],
  ] as const;
  const some = fakeEngine(texts.map(([id, text]) => ({ id, text })));
  const order = async (query: string) => {
    const { matches } = await findBriefs(some, planOf(query).condition ?? allOf([]));
    return matches.map(({ brief }) => brief.id);
  };

  test('in a row, in a sentence, in a passage, anywhere', async () => {
    expect(await order('fleet left the port')).toEqual([
      ...['row', 'title', 'sentence', 'passage', 'far'],
    ]);
  });

  test('a query that is a title finds it before any text', async () => {
    expect((await order('the fleet left'))[0]).toBe('title');
    expect((await order('fleet left'))[0]).toBe('title');
    expect((await order('the fleet left the port'))[0]).toBe('row');
  });

  test('a word that is there twice counts twice in a row', async () => {
    const twice = fakeEngine([
      { id: 'once', text: 'A\nday by night and day by day', date: '2015-01-02' },
      { id: 'twice', text: 'A\nnight by night and day by day', date: '2015-01-01' },
    ]);
    const { matches } = await findBriefs(twice, planOf('night by night').condition ?? allOf([]));
    expect(matches.map(({ brief, isInRow }) => [brief.id, isInRow])).toEqual([
      ['twice', true],
      ['once', false],
    ]);
  });

  test('of what is in a row, what has it letter by letter comes first', async () => {
    const query = 'the fleet left the port';
    const stems = fakeEngine([
      { id: 'plural', text: 'A\nthe fleets left the ports', date: '2015-01-02' },
      { id: 'exact', text: 'A\nthe fleet left the port', date: '2015-01-01' },
    ]);
    const { matches } = await findBriefs(stems, planOf(query).condition ?? allOf([]));
    expect(matches.map(({ brief }) => brief.id)).toEqual(['plural', 'exact']);
    const ordered = await exactFirst(matches, query.split(' '), 5);
    expect(ordered.map(({ brief }) => brief.id)).toEqual(['exact', 'plural']);
  });

  test('what is not wanted any more ends', async () => {
    const condition = planOf('fleet').condition ?? allOf([]);
    await expect(findBriefs(some, condition, AbortSignal.abort())).rejects.toThrow(/abort/i);
  });
});
