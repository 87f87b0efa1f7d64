import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { indexSite } from '../../search/index-site.ts';

/** A text of a small index; its first line is its title. */
export interface SmallText {
  text: string;
  language?: string;
  authors?: string;
  /** What follows the text, as HTML. */
  after?: string;
}

/** An index as a build makes it, and a `fetch` that serves it. */
export interface SmallIndex {
  dir: string;
  /** The names of its files. */
  files: string[];
  /** What is served instead of a file; nothing is a fault of the network. */
  damaged: Map<string, Uint8Array | 'missing' | 'unreachable'>;
}

/** The file of what values of facets are called, where there are none. */
export const noLabels = new TextEncoder().encode(
  JSON.stringify({ version: 1, values: { topic: {}, region: {}, type: {}, author: {} } }),
);

const languages = ['en', 'ar'];

/** Indexes texts as a build does, and has every `fetch` of the test answered from that index. */
export async function openSmallIndex(texts: readonly SmallText[]): Promise<SmallIndex> {
  const site = await mkdtemp(join(tmpdir(), 'pincite-small-index-'));
  for (const [number, text] of texts.entries()) {
    const folder = join(site, `briefs/${number}`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), pageOf(text));
  }
  await indexSite(site, languages);
  const dir = join(site, 'pagefind');
  const damaged: SmallIndex['damaged'] = new Map();
  vi.stubGlobal('fetch', async (address: string) => {
    const file = address.replace('/pagefind/', '').replace(/\?.*$/, '');
    const instead = damaged.get(file);
    if (instead === 'unreachable') throw new TypeError('Failed to fetch');
    if (instead === 'missing') return new Response('', { status: 404 });
    return new Response(instead ? instead.slice() : await readFile(join(dir, file)));
  });
  return { dir, files: await readdir(dir, { recursive: true }), damaged };
}

/** The page of a text as a build makes it. */
export function pageOf({ text, language = 'en', authors = '', after = '' }: SmallText): string {
  const [title = '', ...lines] = text.split('\n');
  const body = lines.map((line, at) => `<p id="p${at + 1}">${line}</p>`).join('');
  const head = `<meta data-pagefind-filter="date[content]" content="2015-08-18">
    <meta data-pagefind-meta="authors[content]" content="${authors}">`;
  return `<html lang="${language}"><head>${head}</head><body>
    <article data-pagefind-body><h1>${title}</h1>${body}${after}</article></body></html>`;
}
