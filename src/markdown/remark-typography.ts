import type { Root } from 'mdast';
import type { Parent } from 'unist';
import type { Language } from '../model/language/language.ts';
import type { Locale } from '../model/locale/locale.ts';
import { localeOf } from '../model/locale/locales.ts';
import { visit } from './visit.ts';

const opens = /[\s([{\u2014\u2013“‘]$/;

/**
 * Makes straight quotes, double hyphens and three dots typographic, per block and one pass.
 *
 * `"A" -- it's` in, `“A” – it’s` out. The marks are the language's; quotes are left alone in one that
 * has none, where authors write «…» themselves.
 */
export function remarkTypography(language: Language) {
  const { quotes } = localeOf(language);
  return () =>
    (tree: Root): void => {
      let before = '';
      const set = (text: string, after: string) => setQuotes(setDashes(text), quotes, after);
      visit(tree, (node, _index, parent) => {
        if (node.type === 'text') {
          if (!isWrittenAddress(node.value, parent)) node.value = set(node.value, before);
          before = node.value.at(-1) ?? before;
        } else if (node.type === 'citation') {
          for (const item of node.citation.items) {
            if (item.suffix) item.suffix = set(item.suffix, ' ');
            for (const one of item.locators ?? []) one.value = set(one.value, ' ');
          }
          before = 'x';
        } else if (node.type === 'image') {
          if (node.alt) node.alt = set(node.alt, '');
        } else if (
          node.type === 'inlineCode' ||
          node.type === 'footnoteReference' ||
          node.type === 'address'
        ) {
          before = 'x';
        } else if (
          node.type === 'paragraph' ||
          node.type === 'heading' ||
          node.type === 'caption'
        ) {
          before = '';
        } else if (node.type === 'tableCell' || node.type === 'break') {
          before = '';
        }
      });
    };
}

// An address in angle brackets is to be read and copied as it is: `<https://example.org/a--b>`.
function isWrittenAddress(text: string, parent: Parent | undefined): boolean {
  return parent?.type === 'link' && 'url' in parent && String(parent.url).endsWith(text);
}

/** A short text outside Markdown, such as a title, made typographic in the same way. */
export function setTypography(text: string, language: Language): string {
  return setQuotes(setDashes(text), localeOf(language).quotes, '');
}

function setDashes(text: string): string {
  if (!/--|\.\.\./.test(text)) return text;
  return text
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/\.\.\./g, '…');
}

function setQuotes(text: string, quotes: Locale['quotes'], before: string): string {
  if (!quotes || !/["']/.test(text)) return text;
  const { outer, inner } = quotes;
  return text.replace(/["']/g, (quote, offset: number) => {
    const previous = offset === 0 ? before : (text[offset - 1] ?? '');
    const opening =
      previous === '' ||
      opens.test(previous) ||
      (/["']/.test(previous) && offset > 0 && opensAt(text, offset - 1, before));
    if (quote === '"') return opening ? outer[0] : outer[1];
    const after = text.slice(offset + 1);
    if (/^\p{L}/u.test(after) && !opening) return '’';
    if (/^\d\ds?\b/.test(after)) return '’';
    return opening ? inner[0] : inner[1];
  });
}

// A quote directly after another opens where that one did: `"'A'` begins with two opening quotes.
function opensAt(text: string, offset: number, before: string): boolean {
  const previous = offset === 0 ? before : (text[offset - 1] ?? '');
  return previous === '' || opens.test(previous);
}
