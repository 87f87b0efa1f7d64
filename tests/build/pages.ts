import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HtmlElement, HtmlValidate, Parser, StaticConfigLoader } from 'html-validate';

/** A built page. */
export interface Page {
  /** Path it is served under: `/briefs/x/`, `/404.html`. */
  address: string;
  html: string;
  document: HtmlElement;
}

const parser = new Parser(
  new HtmlValidate(new StaticConfigLoader({ elements: ['html5'] })).getConfigForSync('page.html'),
);

/** All pages of a built site. */
export function readPages(dir: string): Page[] {
  return globSync('**/*.html', { cwd: dir })
    .sort()
    .map((file) => readPage(dir, file));
}

/** One page of a built site, by its file. */
export function readPage(dir: string, file: string): Page {
  const html = readFileSync(join(dir, file), 'utf8');
  const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  return { address, html, document: parser.parseHtml(html) };
}

/** The elements that a selector finds, with their attributes at hand. */
export function all({ document }: Pick<Page, 'document'>, selector: string): HtmlElement[] {
  return document.querySelectorAll(selector);
}

/** The values of an attribute on all elements that a selector finds and that have it. */
export function attributes(page: Pick<Page, 'document'>, selector: string, name: string): string[] {
  return all(page, selector).flatMap((element) => attribute(element, name) ?? []);
}

/** An attribute's value, its character references resolved. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  const value = element.getAttributeValue(name);
  return value === null ? undefined : decode(value);
}

/** An element's words: character references resolved, white space folded. */
export function words(element: HtmlElement | null | undefined): string {
  return decode(element?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function decode(text: string): string {
  const names: Record<string, string> = {
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00A0',
    amp: '&',
  };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(String(hex), 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return names[String(name)] ?? String(whole);
  });
}
