import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { browserArguments, findBrowser } from '../browser/find-browser.ts';
import { benchDir } from './corpus.ts';
import { serveCounted, type Sent } from './counted-server.ts';
import { corpusOf } from './site.ts';
import { buildSearchSite } from './search-site.ts';
import type { SearchKind } from './search-kinds.ts';
import { formatTable } from './table.ts';
import { visitSearch, type Link, type Visit } from './visit-search.ts';

const repeats = 3;
const slow: Link = { name: '10 Mbit/s, 40 ms', megabits: 10, milliseconds: 40 };

/** What a search cost on one of the two pages. */
interface Cost extends Visit {
  /** Bytes and requests of the search alone: its index and its own code, without the page's HTML, styles and fonts. */
  bytes: number;
  requests: number;
}

/** Measures the site's search in a browser beside MiniSearch over the same texts, on the same page and server. */
export async function benchSearch(briefs: number): Promise<string> {
  const { CONTENT_DIR } = process.env;
  const workDir = join(benchDir, `search-${CONTENT_DIR ? 'own' : briefs}`);
  const content = CONTENT_DIR || (await corpusOf(briefs, join(benchDir, `site-${briefs}`)));
  const site = await buildSearchSite(content, workDir);
  const { server, address, sent } = await serveCounted(site.dir);
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: [...browserArguments],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const measureAll = (link?: Link) => tableOf(browser, site.kinds, { address, sent, link });
  try {
    return [
      `### Search among ${new Intl.NumberFormat('en').format(site.briefs)} briefs, beside MiniSearch`,
      `From the beginning of the visit to the first result and to all counts, in milliseconds; medians of ${repeats} visits. Bytes are those of index and search code as sent. Cold: nothing kept; warm: the same visit again. MiniSearch shows titles without passages, knows no other language, and is given the spellings of the name.`,
      '#### As fast as the machine',
      await measureAll(),
      `#### ${slow.name}`,
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

async function tableOf(browser: Browser, kinds: readonly SearchKind[], measuring: Measuring) {
  const rows: string[][] = [];
  for (const kind of kinds) {
    const own = await costs(browser, `${measuring.address}search/?${kind.address}`, measuring);
    const asked = new URLSearchParams(kind.address);
    for (const spelling of kind.spellings ?? []) asked.append('spelling', spelling);
    const other = await costs(
      browser,
      `${measuring.address}minisearch/?${asked.toString()}`,
      measuring,
    );
    rows.push(rowOf(`${kind.name}, cold`, own.cold, other.cold));
    rows.push(rowOf(`${kind.name}, warm`, own.warm, other.warm));
  }
  const head = [
    '',
    'kB',
    'MiniSearch',
    'ratio',
    'requests',
    'first',
    'counts',
    'MiniSearch',
    'ratio',
  ];
  return formatTable(head, rows);
}

function rowOf(name: string, own: Cost, other: Cost): string[] {
  return [
    name,
    kilobytes(own.bytes),
    kilobytes(other.bytes),
    ratio(own.bytes, other.bytes),
    String(own.requests),
    own.first.toFixed(0),
    own.full.toFixed(0),
    other.full.toFixed(0),
    ratio(own.full, other.full),
  ];
}

async function costs(
  browser: Browser,
  address: string,
  { sent, link }: Measuring,
): Promise<Record<'cold' | 'warm', Cost>> {
  const runs: Record<'cold' | 'warm', Cost[]> = { cold: [], warm: [] };
  for (let run = 0; run < repeats; run++) {
    // A context begins with an empty cache.
    const context = await browser.newContext();
    for (const state of ['cold', 'warm'] as const) {
      const before = sent.length;
      const visit = await visitSearch(context, address, link);
      const own = sent.slice(before).filter(({ path }) => isOfSearch(path));
      const bytes = own.reduce((total, one) => total + one.bytes, 0);
      runs[state].push({ ...visit, bytes, requests: own.length });
    }
    await context.close();
  }
  return { cold: median(runs.cold), warm: median(runs.warm) };
}

function isOfSearch(path: string): boolean {
  return /^\/pagefind\/|\/SearchPage[^/]*\.js$|^\/search\/\w+\.json$|^\/minisearch\/\w+\.js/.test(
    path,
  );
}

function median(costs: readonly Cost[]): Cost {
  const middle = (pick: (cost: Cost) => number) =>
    costs.map(pick).sort((one, other) => one - other)[Math.floor(costs.length / 2)] ?? Number.NaN;
  return {
    first: middle(({ first }) => first),
    full: middle(({ full }) => full),
    bytes: middle(({ bytes }) => bytes),
    requests: middle(({ requests }) => requests),
  };
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}

function ratio(own: number, other: number): string {
  return other === 0 ? '' : (own / other).toFixed(2);
}
