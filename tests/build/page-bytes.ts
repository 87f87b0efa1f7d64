import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page asks of the network when it is first seen, in bytes; text as gzip sends it. */
export interface PageBytes {
  html: number;
  /** Stylesheets, those in the page counted. */
  css: number;
  /** Scripts, those in the page, those they import at once and the worker of the search counted. */
  js: number;
  /** Preloaded fonts, as they are. */
  fonts: number;
  /** All that is sent: what stands in the page is counted with it alone. */
  sent: number;
}

/** The bytes of a page of a finished site that lies at the root of its host. */
export function pageBytes(dir: string, file: string): PageBytes {
  const read = (address: string) => readFileSync(join(dir, address), 'utf8');
  const page = read(file);
  const styles = attributesOf(page, /<link[^>]*rel="stylesheet"[^>]*>/g, 'href');
  const worker = attributesOf(page, /<script[^>]*data-search-worker=[^>]*>/g, 'data-search-worker');
  const begun = [...attributesOf(page, /<script[^>]*src="[^>]*>/g, 'src'), ...worker];
  const scripts = withImports(begun, read);
  const preloads = attributesOf(page, /<link[^>]*as="font"[^>]*>/g, 'href');
  const html = gzipped([page]);
  const css = gzipped(styles.map(read));
  const js = gzipped(scripts.map(read));
  const fonts = sum(preloads.map((address) => statSync(join(dir, address)).size));
  return {
    html,
    css: css + gzipped(inline(page, 'style')),
    js: js + gzipped(inline(page.replaceAll(data, ''), 'script')),
    fonts,
    sent: html + css + js + fonts,
  };
}

// What only programs read is no script, and counted with the page.
const data = /<script[^>]*type="application\/ld\+json"[^>]*>[^]*?<\/script>/g;

function attributesOf(html: string, tags: RegExp, name: string): string[] {
  return [...html.matchAll(tags)].flatMap(
    ([tag]) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? [],
  );
}

function inline(html: string, tag: 'script' | 'style'): string[] {
  return [...html.matchAll(new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`, 'g'))].flatMap(
    ([, content]) => content || [],
  );
}

// What is imported by `import()` waits until it is wanted.
function withImports(addresses: readonly string[], read: (address: string) => string): string[] {
  const all = new Set(addresses);
  for (const address of all) {
    for (const [, imported = ''] of read(address).matchAll(/(?:from|import)\s*["']([^"']+)["']/g)) {
      all.add(new URL(imported, `https://site.example${address}`).pathname);
    }
  }
  return [...all];
}

// Each is sent by itself, packed as hosts pack by themselves.
function gzipped(texts: readonly string[]): number {
  return sum(texts.map((text) => gzipSync(text).length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
