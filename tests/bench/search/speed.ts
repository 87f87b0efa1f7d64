import type { Browser } from '@playwright/test';
import type { Sent } from '../counted-server.ts';
import { formatTable } from '../table.ts';
import { type Contender, contenders } from './contenders.ts';
import { type SpeedQuery, speedQueries } from './speed-queries.ts';
import type { Trial } from './truth.ts';
import { typeSlowly } from './typing.ts';
import { type Costs, type Link, openWatched } from './watched-page.ts';

/** The number of runs whose middle is told. */
const repeats = 5;
const links: readonly Link[] = [
  { name: '10 Mbit/s, 40 ms', megabits: 10, milliseconds: 40 },
  { name: '1.6 Mbit/s, 150 ms', megabits: 1.6, milliseconds: 150 },
];

/** A browser and a server on which all contenders are measured. */
export interface Course {
  browser: Browser;
  address: string;
  sent: readonly Sent[];
  ownPath: string;
}

type Cost = Costs & { kilobytes: number; cold: number };

/** Times, main thread and kilobytes of searches beside Pagefind's own interface and MiniSearch, in one run. */
export async function compareSpeed(trial: Trial, course: Course): Promise<string> {
  const queries = speedQueries(trial);
  const { own, ui, mini } = contenders(course.ownPath);
  const told = [
    `Medians of ${repeats} runs, taken in turn: own / Pagefind UI / MiniSearch, ratio of the first two. First: from Enter to the first result, the interface's own wait of 300 ms included; cold: from the beginning of a visit with nothing kept.`,
    await pagesAlone([own, ui, mini], course),
    await tableOf([own, ui, mini], queries, course),
  ];
  const slow = queries.filter(({ name }) => ['rare', 'frequent', 'title'].includes(name));
  for (const link of links) {
    told.push(`##### ${link.name}`, await tableOf([own, ui], slow, course, link));
  }
  const typed = queries.filter(({ name }) => ['two words', 'title'].includes(name));
  told.push('##### Typing, the processor slowed four times');
  told.push(await typeSlowly([own, ui], typed, course));
  told.push('##### Heap after ten queries', await heaps([own, ui, mini], queries, course));
  return told.join('\n\n');
}

async function pagesAlone(all: readonly Contender[], { browser, ...course }: Course) {
  const rows: string[][] = [];
  for (const contender of all) {
    const from = course.sent.length;
    const { page, close } = await openWatched(browser, contender, course);
    const sent = course.sent.slice(from);
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    await close();
    rows.push([contender.name, kilobytes(sent), String(sent.length), String(elements)]);
  }
  return formatTable(['page before any search', 'kB', 'requests', 'elements'], rows);
}

async function tableOf(
  all: readonly Contender[],
  queries: readonly SpeedQuery[],
  course: Course,
  link?: Link,
): Promise<string> {
  const rows: string[][] = [];
  for (const { name, words } of queries) {
    const runs = new Map<Contender, Cost[]>(all.map((contender) => [contender, []]));
    for (let run = 0; run < repeats; run++) {
      for (const [contender, costs] of runs) {
        costs.push(await measure(contender, words, course, link));
      }
    }
    const middles = [...runs.values()].map(middleOf);
    const cell = (pick: (cost: Cost) => number) => {
      const [own = NaN, ui = NaN] = middles.map(pick);
      const figures = middles.map((cost) => pick(cost).toFixed(0)).join(' / ');
      return [(own / ui).toFixed(2), figures];
    };
    const [, cpu = ''] = cell((cost) => cost.cpu);
    const [, longest = ''] = cell((cost) => cost.longest);
    const [, kB = ''] = cell((cost) => cost.kilobytes);
    rows.push([
      `${name}: ${words}`,
      ...cell((cost) => cost.first),
      ...cell((cost) => cost.cold),
      ...[cpu, longest, kB],
    ]);
  }
  const head = ['query', 'ratio', 'first ms', 'ratio', 'cold ms', 'CPU ms', 'longest task', 'kB'];
  return formatTable(head, rows);
}

async function measure(
  contender: Contender,
  words: string,
  { browser, address, sent }: Course,
  link?: Link,
): Promise<Cost> {
  const open = await openWatched(browser, contender, { address, link });
  const from = sent.length;
  await open.ask(words);
  const costs = await open.costs();
  const own = sent.slice(from);
  await open.close();
  const visit = await openWatched(browser, contender, { address, words, link });
  const { first: cold } = await visit.costs();
  await visit.close();
  return { ...costs, cold, kilobytes: Number(kilobytes(own)) };
}

async function heaps(all: readonly Contender[], queries: readonly SpeedQuery[], course: Course) {
  const rows: string[][] = [];
  for (const contender of all) {
    const open = await openWatched(course.browser, contender, course);
    for (const { words } of [...queries, ...queries.slice(2, 4)]) {
      await open.ask(words);
      await open.costs();
    }
    await open.session.send('HeapProfiler.collectGarbage');
    const { metrics } = await open.session.send('Performance.getMetrics');
    const ofWorkers = await open.workerHeap();
    await open.close();
    const bytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
    rows.push([contender.name, ...[bytes, ofWorkers].map((one) => (one / 1e6).toFixed(0))]);
  }
  return formatTable(['after a collection, MB', 'main thread', 'its workers'], rows);
}

function middleOf(costs: readonly Cost[]): Cost {
  const middle = (pick: (cost: Cost) => number) =>
    costs.map(pick).sort((one, other) => one - other)[Math.floor(costs.length / 2)] ?? NaN;
  return {
    first: middle(({ first }) => first),
    cpu: middle(({ cpu }) => cpu),
    longest: middle(({ longest }) => longest),
    kilobytes: middle((cost) => cost.kilobytes),
    cold: middle(({ cold }) => cold),
  };
}

function kilobytes(sent: readonly Sent[]): string {
  return (sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(0);
}
