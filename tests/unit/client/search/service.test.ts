import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { IndexFault } from '../../../../src/client/search/index/index-fault.ts';
import { openService } from '../../../../src/client/search/service/open-service.ts';
import { openRemoteService } from '../../../../src/client/search/service/remote-service.ts';
import type { SearchService } from '../../../../src/client/search/service/search-service.ts';
import { serve } from '../../../../src/client/search/service/serve.ts';
import { parseSearch } from '../../../../src/model/facets.ts';
import { noLabels, openSmallIndex, type SmallIndex } from './small-index.ts';

const texts = [
  { text: 'Moscow\nThe talks in Moscow of the governments' },
  { text: 'Geneva\nTalks of governments, and more talks' },
  { text: 'موسكو\nالحكومات في موسكو، talks', language: 'ar' },
];
const site = {
  address: { base: '/', index: '/pagefind/', tag: '' },
  ...{ language: 'en', others: ['ar'], names: '/names', labels: '/labels' },
};
let index: SmallIndex;

beforeAll(async () => {
  index = await openSmallIndex(texts);
});

beforeEach(() => {
  index.damaged.clear();
  index.damaged.set('/names', 'missing').set('/labels', noLabels);
});

afterAll(() => vi.unstubAllGlobals());

// Two threads have no more in common than what goes through a channel.
async function openThere(open: typeof openService = openService): Promise<SearchService> {
  const { port1, port2 } = new MessageChannel();
  serve(port1, open);
  return openRemoteService(port2, site);
}

function asked(query: string, shown?: number) {
  const state = parseSearch(new URLSearchParams({ q: query }));
  return { state, isTyping: false, addresses: [], shown };
}

test('of a title that was copied, with a minus in it, the brief is offered', async () => {
  const titled = [
    { text: 'Sea snails - cypraea -tupan\nAn auction' },
    { text: 'Sea snails\nA sale of cypraea' },
    { text: 'Snails\nOf the sea, cypraea and tupan' },
  ];
  const before = fetch;
  await openSmallIndex(titled);
  const served = fetch;
  vi.stubGlobal('fetch', (address: string) =>
    /^\/(?:names|labels)/.test(address) ? before(address) : served(address),
  );
  const service = openService(site);
  const said = async (query: string) => {
    const { titled, count } = await service.answer(asked(query));
    return [count, titled?.title];
  };
  expect(await said('sea snails - cypraea -tupan')).toEqual([1, 'Sea snails - cypraea -tupan']);
  expect(await said('snails -tupan')).toEqual([1, undefined]);
  expect(await said('sea snails')).toEqual([3, undefined]);
  vi.stubGlobal('fetch', before);
});

test.each([
  'talks',
  '"more talks" -moscow',
  'title:geneva OR moscow',
  '2015',
  'moscow zzyzx',
  '-',
  '',
])('a search says the same of %j in a thread of its own', async (query) => {
  const said = async (service: SearchService) => {
    const answer = await service.answer(asked(query));
    const { id, count, total } = answer;
    return {
      answer,
      counts: await service.counts(id),
      contents: await service.contents({ answer: id, from: 0, to: count }),
      advice: total === 0 ? await service.advise(id) : undefined,
      others: await service.others(id),
    };
  };
  const here = await said(openService(site));
  expect(await said(await openThere())).toEqual(here);
  expect(here.contents).toHaveLength(here.answer.count);
});

test('what the page hands over is not fetched again, and what it could not have is', async () => {
  const fetched: string[] = [];
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (address: string) => {
    fetched.push(address);
    return fetch(address);
  });
  const { port1, port2 } = new MessageChannel();
  serve(port1, openService);
  const [head, rows] = ['/pagefind/head.en.json?ts=x', '/pagefind/briefs.en.json?ts=x'];
  port2.postMessage({ kind: 'files', addresses: [head, rows] });
  const tagged = { ...site, address: { ...site.address, tag: 'x' }, others: [] };
  const service = await openRemoteService(port2, tagged);
  const answer = service.answer(asked('talks'));
  const bytes = await (await fetch(head)).arrayBuffer();
  port2.postMessage({ kind: 'file', address: head, bytes }, [bytes]);
  port2.postMessage({ kind: 'file', address: rows });
  expect((await answer).count).toBe(2);
  expect(fetched.filter((address) => address === head || address === rows)).toEqual([rows]);
  vi.stubGlobal('fetch', fetch);
});

test('more is said of the answer that is shown, and of no older one', async () => {
  const service = await openThere();
  const first = await service.answer(asked('talks'));
  const second = await service.answer(asked('moscow', first.id));
  await service.answer(asked('geneva', first.id));
  expect(await service.contents({ answer: first.id, from: 1, to: 9 })).toHaveLength(1);
  await expect(service.counts(second.id)).rejects.toThrow('forgotten');
});

test('an index that does not come is a fault of the index, and is fetched anew when it is asked again', async () => {
  const service = await openThere();
  const part = index.files.find((file) => file.startsWith('index/en_')) ?? '';
  index.damaged.set(part, 'missing');
  await expect(service.answer(asked('talks'))).rejects.toThrow(IndexFault);
  index.damaged.clear();
  expect((await service.answer(asked('talks'))).count).toBe(2);
  index.damaged.set(index.files.find((file) => file.startsWith('index/ar_')) ?? '', 'missing');
  const { id } = await service.answer(asked('talks'));
  expect(await service.others(id)).toEqual([]);
});

test('a fault of our own is none of the index', async () => {
  const service = await openThere(() => ({
    ...openService(site),
    counts: () => Promise.reject(new TypeError('of our own')),
  }));
  const fault: unknown = await service.counts(1).catch((error: unknown) => error);
  expect(fault).not.toBeInstanceOf(IndexFault);
  expect(fault).toMatchObject({ message: 'of our own' });
});

test('what nobody waits for ends in both threads', async () => {
  const ended = Promise.withResolvers<string>();
  const service = await openThere(() => ({
    ...openService(site),
    others: (_, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          ended.resolve('ended');
          reject(new Error('ended'));
        });
      }),
  }));
  const end = new AbortController();
  const others = service.others(1, end.signal);
  end.abort();
  await expect(others).rejects.toThrow('abort');
  expect(await ended.promise).toBe('ended');
  await expect(service.others(1, end.signal)).rejects.toThrow('abort');
});
