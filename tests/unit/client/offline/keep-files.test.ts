import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFiles } from '../../../../src/client/offline/keep-files.ts';
import {
  currentBuild,
  dropAll,
  readKept,
  storeOf,
} from '../../../../src/client/offline/kept-store.ts';
import type { Choice, OfflineList } from '../../../../src/model/files/offline-list.ts';

const base = '/library/';
const listAt = '/library/offline/files.json';
const grain = choice('page', '/library/briefs/grain/');
const ports = choice('page', '/library/briefs/ports/');

/** What the site answers with, by address. */
let site: Map<string, string>;
let asked: string[];
/** An address at which the connection is lost. */
let lost: string | undefined;
let stores: Map<string, Map<string, Response>>;

beforeEach(() => {
  stores = new Map();
  asked = [];
  lost = undefined;
  publish('one', { grain: 'Grain 1', ports: 'Ports 1' });
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const text = site.get(address);
    if (address === lost) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
  });
  vi.stubGlobal('caches', fakeCaches());
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, work: () => unknown) => Promise.resolve(work()) },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('keeping', () => {
  it('keeps a page with what it needs, and says so file by file', async () => {
    const told: number[] = [];
    const kept = await keepFiles(base, [grain], (done) => told.push(done));
    expect(kept.choices).toEqual([grain]);
    expect(told).toEqual([1, 2]);
    expect(await read('/library/briefs/grain/')).toBe('Grain 1');
    expect(await read('/library/page.css')).toBe('css');
    expect(await read('/library/briefs/ports/')).toBeUndefined();
  });

  it('adds to what is kept, and asks for nothing twice', async () => {
    await keepFiles(base, [grain]);
    asked = [];
    await keepFiles(base, [ports, grain]);
    expect(asked).toEqual([listAt, '/library/briefs/ports/', listAt]);
    expect((await readKept(base))?.choices).toEqual([ports, grain]);
  });

  it('renews all of it at once, and asks only for what is another', async () => {
    await keepFiles(base, [grain, ports]);
    publish('two', { grain: 'Grain 2', ports: 'Ports 1' });
    asked = [];
    await keepFiles(base, []);
    expect(asked).toEqual([listAt, '/library/briefs/grain/', listAt]);
    expect(await read('/library/briefs/grain/')).toBe('Grain 2');
    expect(await read('/library/briefs/ports/')).toBe('Ports 1');
    expect([...stores.keys()]).toEqual(['pincite-kept /library/', storeOf(base, 'two')]);
  });

  it('leaves what was kept as it was where it is interrupted, and goes on where it ended', async () => {
    await keepFiles(base, [grain, ports]);
    publish('two', { grain: 'Grain 2', ports: 'Ports 2' });
    lost = '/library/briefs/ports/';
    await expect(keepFiles(base, [])).rejects.toThrow('Failed to fetch');
    expect(await currentBuild(base)).toBe('one');
    expect(await read('/library/briefs/grain/')).toBe('Grain 1');
    lost = undefined;
    asked = [];
    await keepFiles(base, []);
    expect(asked).toEqual([listAt, '/library/briefs/ports/', listAt]);
    expect(await read('/library/briefs/grain/')).toBe('Grain 2');
  });

  it('keeps nothing of two builds', async () => {
    await keepFiles(base, [grain]);
    publish('two', { grain: 'Grain 2', ports: 'Ports 2' });
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', (address: string) => {
      if (address === ports.address) publish('three', { grain: 'Grain 3', ports: 'Ports 3' });
      return fetch(address);
    });
    await expect(keepFiles(base, [ports])).rejects.toThrow('renewed meanwhile');
    expect(await currentBuild(base)).toBe('one');
    expect(stores.has(storeOf(base, 'two'))).toBe(false);
  });

  it('lets go of a page that is there no more', async () => {
    await keepFiles(base, [grain, ports]);
    publish('two', { grain: 'Grain 2' });
    const { choices } = await keepFiles(base, []);
    expect(choices).toEqual([grain]);
    expect(await read('/library/briefs/ports/')).toBeUndefined();
  });

  it('is undone as a whole, and leaves what others keep', async () => {
    stores.set('pincite-kept /', new Map());
    await keepFiles(base, [grain]);
    await dropAll(base);
    expect([...stores.keys()]).toEqual(['pincite-kept /']);
    expect(await readKept(base)).toBeUndefined();
  });

  it('takes a damaged record for none', async () => {
    await keepFiles(base, [grain]);
    stores.get(storeOf(base, 'one'))?.set('/.pincite-kept', new Response('half'));
    expect(await readKept(base)).toBeUndefined();
  });
});

function choice(kind: Choice['kind'], address: string): Choice {
  return { kind, address, list: listAt, title: address };
}

function publish(build: string, briefs: Record<string, string>): void {
  const texts = Object.entries(briefs).map(
    ([id, text]) => [`/library/briefs/${id}/`, text] as const,
  );
  const list: OfflineList = {
    version: 1,
    build,
    common: [['/library/page.css', 3, 'css']],
    search: [],
    pages: texts.map(([address, text]) => ({ file: [address, text.length, text], parts: [] })),
    topics: {},
  };
  site = new Map([...texts, ['/library/page.css', 'css'], [listAt, JSON.stringify(list)]]);
}

async function read(address: string): Promise<string | undefined> {
  const build = (await currentBuild(base)) ?? '';
  return stores.get(storeOf(base, build))?.get(address)?.clone().text();
}

function fakeCaches() {
  const keyOf = (request: string | Request) =>
    (typeof request === 'string' ? request : request.url).replace('https://site.example', '');
  const cacheOf = (entries: Map<string, Response>) => ({
    match: (request: string) => Promise.resolve(entries.get(keyOf(request))?.clone()),
    put: (request: string, answer: Response) => {
      entries.set(keyOf(request), answer);
      return Promise.resolve();
    },
    delete: (request: Request) => Promise.resolve(entries.delete(keyOf(request))),
    keys: () =>
      Promise.resolve(
        [...entries.keys()].map(
          (key) => new Request(key.startsWith('/') ? `https://site.example${key}` : key),
        ),
      ),
  });
  return {
    has: (name: string) => Promise.resolve(stores.has(name)),
    open: (name: string) => {
      const entries = stores.get(name) ?? new Map<string, Response>();
      stores.set(name, entries);
      return Promise.resolve(cacheOf(entries));
    },
    keys: () => Promise.resolve([...stores.keys()]),
    delete: (name: string) => Promise.resolve(stores.delete(name)),
  };
}
