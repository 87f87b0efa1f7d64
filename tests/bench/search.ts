import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { browserArguments, findBrowser } from '../browser/helpers/find-browser.ts';
import { benchDir } from './corpus.ts';
import { serveCounted, type Sent } from './counted-server.ts';
import { buildSearchSite, type SearchSite } from './search-site.ts';
import type { SearchKind } from './search-kinds.ts';
import { formatTable } from './table.ts';
import { type Link, openSearch, type Seen } from './visit-search.ts';

const repeats = 3;
const slow: Link = { name: '10 Mbit/s, 40 ms', megabits: 10, milliseconds: 40 };
// As a first visit, as the same visit again with a full cache, and as another search on a page that is open.
const states = ['cold', 'again', 'next'] as const;

type State = (typeof states)[number];

/** What a search cost on one of the two pages. */
interface Cost extends Seen {
  /** Bytes and requests of the search alone: its index and its own code, without the page's HTML, styles and fonts. */
  bytes: number;
  requests: number;
  /** Those of the bytes that were sent before the first result was there. */
  bytesToFirst: number;
}

/** Measures the site's search in a browser beside MiniSearch over the same texts, on the same page and server. */
export async function measureBesideMiniSearch(content: string): Promise<string> {
  return measureSite(await buildSearchSite(content, join(benchDir, 'search-speed')));
}

async function measureSite(site: SearchSite): Promise<string> {
  const { server, address, sent } = await serveCounted(site.dir);
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: [...browserArguments],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const measureAll = (link?: Link) => tableOf(browser, site, { address, sent, link });
  try {
    return [
      `#### Speed among ${new Intl.NumberFormat('en').format(site.briefs)} briefs, beside MiniSearch`,
      `Milliseconds to the first result and to all counts, medians of ${repeats}. Cold: from the beginning of a visit with nothing kept; again: the same visit a second time; next: another search on a page that is open. Kilobytes are those of index and search code as sent: all, and those before the first result (the rest is for other languages). MiniSearch shows titles without passages, knows no other language, and is given the spellings of the name.`,
      '##### As fast as the machine',
      await measureAll(),
      `##### ${slow.name}`,
      await measureAll(slow),
    ].join('\n\n');
  } finally {
    await browser.close();
    server.close();
  }
}

interface Measuring {
  address: string;
  sent: Sent[];
  link: Link | undefined;
}

async function tableOf(browser: Browser, { kinds, before }: SearchSite, measuring: Measuring) {
  const rows: string[][] = [];
  for (const kind of kinds) {
    const own = await costs(browser, 'search/', kind, before, measuring);
    const other = await costs(browser, 'minisearch/', kind, before, measuring);
    for (const state of states) {
      rows.push(rowOf(`${kind.name}, ${state}`, own[state], other[state]));
    }
  }
  const head = [
    '',
    'kB',
    'to first',
    'requests',
    'first',
    'counts',
    'MiniSearch kB',
    'ratio',
    'MiniSearch counts',
    'ratio',
  ];
  return formatTable(head, rows);
}

function rowOf(name: string, own: Cost, other: Cost): string[] {
  return [
    name,
    kilobytes(own.bytes),
    kilobytes(own.bytesToFirst),
    String(own.requests),
    own.first.toFixed(0),
    own.full.toFixed(0),
    kilobytes(other.bytes),
    ratio(own.bytes, other.bytes),
    other.full.toFixed(0),
    ratio(own.full, other.full),
  ];
}

async function costs(
  browser: Browser,
  path: string,
  { words, facet, spellings = [] }: SearchKind,
  before: string,
  { address, sent, link }: Measuring,
): Promise<Record<State, Cost>> {
  const runs: Record<State, Cost[]> = { cold: [], again: [], next: [] };
  const at = (query: string, chosen: SearchKind['facet']) => {
    const parameters = new URLSearchParams(query ? { q: query } : {});
    if (chosen) parameters.set(chosen.name, chosen.value);
    for (const spelling of spellings) parameters.append('spelling', spelling);
    return `${address}${path}?${parameters.toString()}`;
  };
  const counted = async (work: () => Promise<Seen>): Promise<Cost> => {
    const from = sent.length;
    const seen = await work();
    const own = sent.slice(from).filter((one) => isOfSearch(one.path));
    const early = own.filter(({ time }) => time <= seen.firstAt);
    const bytesOf = (some: readonly Sent[]) => some.reduce((total, { bytes }) => total + bytes, 0);
    return {
      ...seen,
      bytes: bytesOf(own),
      bytesToFirst: bytesOf(early),
      requests: own.length,
    };
  };
  for (let run = 0; run < repeats; run++) {
    // A context begins with an empty cache.
    const context = await browser.newContext();
    for (const state of ['cold', 'again'] as const) {
      const visit = async () => {
        const open = await openSearch(context, at(words, facet), link);
        await open.close();
        return open.seen;
      };
      runs[state].push(await counted(visit));
    }
    // Before a choice, nothing is asked for.
    const open = await openSearch(context, at(facet ? '' : before, undefined), link);
    runs.next.push(await counted(() => open.next(words, facet)));
    await context.close();
  }
  return { cold: median(runs.cold), again: median(runs.again), next: median(runs.next) };
}

function isOfSearch(path: string): boolean {
  return /^\/pagefind\/|^\/_astro\/[^/]*\.js$|^\/search\/\w+\.json$|^\/minisearch\/\w+\.js/.test(
    path,
  );
}

function median(costs: readonly Cost[]): Cost {
  const middle = (pick: (cost: Cost) => number) =>
    costs.map(pick).sort((one, other) => one - other)[Math.floor(costs.length / 2)] ?? Number.NaN;
  return {
    first: middle(({ first }) => first),
    full: middle(({ full }) => full),
    firstAt: Number.NaN,
    bytes: middle(({ bytes }) => bytes),
    bytesToFirst: middle(({ bytesToFirst }) => bytesToFirst),
    requests: middle(({ requests }) => requests),
  };
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}

function ratio(own: number, other: number): string {
  return other === 0 ? '' : (own / other).toFixed(2);
}
