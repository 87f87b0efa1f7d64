import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { conduct, type Stage } from '../../../../src/client/search/conductor.ts';
import { formatSearch } from '../../../../src/model/facets.ts';
import { stateOf } from './search-state.ts';

// A browser's history, as far as the search page asks it.
let entries: { state: unknown; address: string }[] = [];
let at = 0;
let listeners: (() => void)[] = [];
const asked: string[] = [];
const drawn: { address: string; unread: readonly string[] }[] = [];

beforeEach(() => {
  [entries, at, listeners] = [[{ state: null, address: '/search/' }], 0, []];
  asked.length = 0;
  drawn.length = 0;
  vi.stubGlobal('history', {
    get state() {
      return entries[at]?.state;
    },
    pushState: (state: unknown, _: string, address: string) => {
      entries = [...entries.slice(0, ++at), { state, address }];
    },
    replaceState: (state: unknown, _: string, address = entries[at]?.address ?? '') => {
      entries[at] = { state, address };
    },
  });
  vi.stubGlobal('location', {
    pathname: '/search/',
    get search() {
      return /\?.*/.exec(entries[at]?.address ?? '')?.[0] ?? '';
    },
  });
  vi.stubGlobal('addEventListener', (kind: string, listen: () => void) => {
    if (kind === 'popstate') listeners.push(listen);
  });
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('scrollY', 0);
});

afterEach(() => vi.unstubAllGlobals());

const stage: Stage = {
  prepare: () => undefined,
  known: (state) => ({ ...state, chosen: { ...state.chosen, topic: [] } }),
  draw: (state, unread) => drawn.push({ address: formatSearch(state).toString(), unread }),
  answer: ({ state }) => {
    asked.push(formatSearch(state).toString());
    return Promise.resolve({ rest: Promise.resolve() });
  },
  position: () => ({ top: 0, shown: 10 }),
};

async function go(steps: number): Promise<void> {
  at += steps;
  for (const listen of listeners) listen();
  await vi.waitFor(() => expect(`?${asked.at(-1)}`).toBe(entries[at]?.address));
}

const addresses = () => entries.map(({ address }) => address);

test('every search that was sent has an entry; letters that are typed replace one', async () => {
  const { type } = conduct(stage);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  type('mos', true);
  type('moscow', true);
  type('moscow', false);
  expect(addresses()).toEqual(['?q=moscow']);
  type('moscow g', true);
  type('geneva', true);
  type('geneva', false);
  type('talks', false);
  expect(addresses()).toEqual(['?q=moscow', '?q=geneva', '?q=talks']);
  await go(-1);
  expect(drawn.at(-1)?.address).toBe('q=geneva');
  await go(-1);
  await go(2);
  expect(drawn.at(-1)?.address).toBe('q=talks');
});

test('a choice has an entry, and words typed after it another', async () => {
  const { type, choose } = conduct(stage);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  type('moscow', true);
  choose(stateOf('q=moscow&region=syria'));
  type('geneva', true);
  type('geneva t', true);
  expect(addresses()).toEqual(['?q=moscow', '?q=moscow&region=syria', '?q=geneva+t&region=syria']);
  await go(-1);
  type('talks', true);
  expect(addresses()).toEqual(['?q=moscow', '?q=moscow&region=syria', '?q=talks&region=syria']);
});

test('what of an address is not understood is said, until something else is asked', async () => {
  entries = [{ state: null, address: '/search/?q=moscow&topic=nonsense&page=-1' }];
  const { type } = conduct(stage);
  await vi.waitFor(() => expect(asked).toEqual(['q=moscow']));
  expect(drawn.at(-1)?.unread).toEqual(['topic=nonsense', 'page=-1']);
  type('geneva', false);
  expect(drawn.at(-1)?.unread).toEqual([]);
});
