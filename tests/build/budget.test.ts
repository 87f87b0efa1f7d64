import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { attributes, type Page, readPage } from './pages.ts';

// In kilobytes of a thousand bytes; everything but fonts as gzip sends it.
const budget = { css: 10, scripts: 8 };
const lead = 'briefs/russia-syrian-peace-talks/index.html';
let dir = '';

beforeAll(() => {
  dir = inject('realSite');
});

describe.each([
  { language: 'English', file: lead, html: 20, fonts: 110 },
  // An Arabic letter is two bytes, which gzip does not win back wholly.
  { language: 'Arabic', file: `ar/${lead}`, html: 21, fonts: 150 },
])('the page of the lead brief in $language', ({ file, html, fonts }) => {
  it('keeps to the budget of HTML', () => {
    expect(gzipped([readPage(dir, file).html])).toBeLessThanOrEqual(html);
  });

  it('keeps to the budget of stylesheets, those in the page counted', () => {
    const page = readPage(dir, file);
    const linked = attributes(page, 'link[rel="stylesheet"]', 'href').map((address) =>
      read(address),
    );
    expect(linked).not.toEqual([]);
    expect(gzipped([...linked, ...inline(page, 'style')])).toBeLessThanOrEqual(budget.css);
  });

  it('keeps to the budget of scripts, those in the page and those they import counted', () => {
    const page = readPage(dir, file);
    const scripts = withImports(attributes(page, 'script[src]', 'src'));
    expect(scripts).not.toEqual([]);
    const texts = scripts.map((address) => read(address));
    expect(gzipped([...texts, ...inline(page, 'script')])).toBeLessThanOrEqual(budget.scripts);
  });

  it('asks at once only for fonts within the budget', () => {
    const preloaded = attributes(readPage(dir, file), 'link[rel="preload"][as="font"]', 'href');
    expect(preloaded).not.toEqual([]);
    const bytes = preloaded.map((address) => statSync(join(dir, address)).size);
    expect(sum(bytes) / 1000).toBeLessThanOrEqual(fonts);
  });
});

function read(address: string): string {
  return readFileSync(join(dir, address), 'utf8');
}

function inline({ html }: Page, tag: 'script' | 'style'): string[] {
  return [...html.matchAll(new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`, 'g'))].map(
    ([, content = '']) => content,
  );
}

// What is imported by `import()` waits until it is wanted, so it is not counted.
function withImports(addresses: readonly string[]): string[] {
  const all = new Set(addresses);
  for (const address of all) {
    for (const [, imported = ''] of read(address).matchAll(/(?:from|import)\s*["']([^"']+)["']/g)) {
      all.add(new URL(imported, `https://site.example${address}`).pathname);
    }
  }
  return [...all];
}

// Each is sent by itself.
function gzipped(texts: readonly string[]): number {
  return sum(texts.map((text) => gzipSync(text).length)) / 1000;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
