import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openService } from '../../../../src/client/search/service/open-service.ts';
import type { SearchService } from '../../../../src/client/search/service/search-service.ts';
import { stateOf } from './search-state.ts';
import { noLabels, openSmallIndex } from './small-index.ts';

const site = {
  address: { base: '/', index: '/pagefind/', tag: '' },
  ...{ language: 'en', others: [], names: '/missing', labels: '/labels' },
};
const queries = [
  ...[
    '"Islamic State"',
    'islamic state',
    'state',
    'stat',
    'talks',
    'talks -state',
    'nowhere',
    'nowehre',
  ],
  ...['geneva OR state', 'title:talks', '"state of"', 'gov*', 'governme', 'of the talks', '2015'],
];
const texts = [
  'Talks\nThe Islamic State and the talks in Geneva of 2015',
  'Governments\nA government of the state, and of the talks',
  'The states\nIslamic law in the state of states; Geneva governs 2015',
  'Another\nAnything else of the world',
];
let served: typeof fetch;

beforeAll(async () => {
  const { damaged } = await openSmallIndex(texts.map((text) => ({ text })));
  damaged.set('/missing', 'missing').set('/labels', noLabels);
  served = fetch;
});

afterAll(() => vi.unstubAllGlobals());

const steps = fc.array(
  fc.record({
    query: fc.constantFrom(...queries),
    isTyping: fc.boolean(),
    /** How many files come before the next question is asked. */
    wait: fc.nat({ max: 3 }),
  }),
  { minLength: 2, maxLength: 8 },
);

test('whatever was asked before, and however far it came, the last answer is that of a fresh page', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), steps, fc.boolean(), async (scheduler, asked, hasFailed) => {
      let fails = hasFailed ? 1 : 0;
      const one = scheduler.scheduleFunction(async (file: string) => {
        // A file of the first question does not come.
        if (file.includes('/index/') && fails-- > 0) throw new TypeError('Failed to fetch');
        return served(file);
      });
      vi.stubGlobal('fetch', (file: string, { signal }: RequestInit = {}) =>
        orAborted(one(file), signal),
      );
      const service = openService(site);
      let running = new AbortController();
      let last: Promise<object | Error> = Promise.resolve({});
      for (const { wait, ...question } of asked) {
        running.abort();
        running = new AbortController();
        last = answer(service, question, running.signal);
        for (let count = 0; count < wait; count++)
          if (scheduler.count() > 0) await scheduler.waitNext(1);
      }
      const found = await scheduler.waitFor(last);
      vi.stubGlobal('fetch', served);
      const [question] = asked.slice(-1);
      const fresh = question && (await freshAnswer(question));
      expect(fresh).not.toBeInstanceOf(Error);
      // A question whose file did not come fails, and is answered the next time.
      const isFailed = found instanceof Error && hasFailed;
      const again = isFailed && question ? await answer(service, question) : found;
      expect(again).toEqual(fresh);
    }),
    { numRuns: 8 },
  );
});

const freshAnswers = new Map<string, ReturnType<typeof answer>>();

function freshAnswer(question: Asked): ReturnType<typeof answer> {
  const key = JSON.stringify(question);
  const known = freshAnswers.get(key) ?? answer(openService(site), question);
  freshAnswers.set(key, known);
  return known;
}

// What of an answer is drawn.
async function answer(service: SearchService, { query, isTyping }: Asked, signal?: AbortSignal) {
  const state = { ...stateOf(''), query };
  try {
    const question = { state, isTyping, addresses: [], shown: undefined };
    const { id, total, count, first } = await service.answer(question, signal);
    const [counts, rest, advice] = await Promise.all([
      service.counts(id, signal),
      service.contents({ answer: id, from: first.length, to: count }, signal),
      total === 0 ? service.advise(id, signal) : undefined,
    ]);
    return { results: [...first, ...rest], counts, advice };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

interface Asked {
  query: string;
  isTyping: boolean;
}

// As a browser does it.
function orAborted<Value>(
  value: Promise<Value>,
  signal: AbortSignal | null | undefined,
): Promise<Value> {
  if (!signal) return value;
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(new DOMException('aborted', 'AbortError'));
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  return Promise.race([value, promise]);
}
