import type { Element, ElementContent, Root } from 'hast';
import { directionOf, type Language } from '../../model/language/language.ts';
import type { ForeignScript } from '../../model/language/foreign-script.ts';
import { foreignScript, hasForeignLetters } from '../../model/locale/find-foreign.ts';
import { foreignRuns } from './foreign-runs.ts';
import { cutIntoTemplate, slotText } from '../slots.ts';

// The elements that may be in another language as a whole.
const marked = new Set(
  'p h2 h3 h4 blockquote ul ol li table caption th td figcaption a em strong'.split(' '),
);
const passages = new Set(['p', 'li']);

/**
 * Gives `lang` and `dir` to what is in another script than the page, where the author says nothing: blocks,
 * quotations, items, links and emphasis as a whole, and runs of words within a text.
 */
export function rehypeLanguages(language: Language) {
  return (tree: Root): void => walk(tree, language);
}

type Attributes = Record<'lang' | 'dir', string>;

// `around` are the attributes of what it stands in, where that is foreign.
function walk(parent: Root | Element, language: Language, around?: Attributes): void {
  const content: Root['children'] = [];
  for (const child of parent.children) {
    if (child.type === 'text') content.push(...cutRuns(child.value, language));
    else content.push(child);
    if (child.type === 'element') markElement(child, language, around);
  }
  if (content.length !== parent.children.length) parent.children = content;
}

function markElement(node: Element, language: Language, around?: Attributes): void {
  // An address is read letter by letter in any language.
  if (node.data?.isAddress) return;
  const { lang } = node.properties;
  if (node.tagName === 'code') {
    // Code runs from left to right in every language.
    if (directionOf(language) === 'rtl') node.properties['dir'] = 'ltr';
  } else if (typeof lang === 'string') walk(node, lang, { lang, dir: directionOf(lang) });
  else {
    const canBe = marked.has(node.tagName) && node.data?.note === undefined && !holdsCitation(node);
    const found = canBe ? foreignScript(wordsOf(node, ofItem(node)), language) : undefined;
    const own = found ? attributesOf(found) : around;
    // A passage carries its own, also where it has them from what it stands in.
    if (found || passages.has(node.tagName)) Object.assign(node.properties, own);
    walk(node, found ? `und-${found.script}` : language, own);
  }
}

function attributesOf(found: ForeignScript): Attributes {
  return {
    lang: slotText({ type: 'language', ...found }),
    dir: directionOf(`und-${found.script}`),
  };
}

// A citation is in the page's language, whatever stands beside it.
function holdsCitation(node: Element): boolean {
  return node.children.some((child) =>
    child.type === 'element'
      ? holdsCitation(child)
      : child.type === 'text' &&
        child.value.includes('\uE000') &&
        cutIntoTemplate(child.value).some(
          (piece) => typeof piece !== 'string' && piece.type === 'citation',
        ),
  );
}

// Lists within an item have languages of their own.
const lists = new Set(['ul', 'ol']);

function ofItem({ tagName }: Element): ReadonlySet<string> | undefined {
  return tagName === 'li' ? lists : undefined;
}

// Without slots, whose words are the page's, and without code.
function wordsOf(node: Element, without?: ReadonlySet<string>): string {
  return node.children
    .map((child) => {
      if (child.type === 'element')
        return child.tagName === 'code' || without?.has(child.tagName) ? '' : `${wordsOf(child)} `;
      return child.type === 'text' ? textOf(child.value) : '';
    })
    .join('');
}

function textOf(value: string): string {
  if (!value.includes('\uE000')) return value;
  return cutIntoTemplate(value)
    .filter((piece) => typeof piece === 'string')
    .join('');
}

// Names and designations in Latin letters stand in every Arabic sentence, and any voice reads them; other letters it
// cannot read. A quoted phrase is one from two words on.
function isPhrase(words: string, script: string, before: string | undefined): boolean {
  const fewest = script !== 'Latn' ? 1 : /[«“"‘']/.test(before ?? '') ? 2 : 4;
  // A point at its end is its own: `U.S.`
  return words.endsWith('.') || words.split(/\s+/).length >= fewest;
}

function cutRuns(value: string, page: Language): ElementContent[] {
  const text = (own: string): ElementContent => ({ type: 'text', value: own });
  if (value.startsWith('\uE000') || !hasForeignLetters(value, page)) return [text(value)];
  const pieces: ElementContent[] = [];
  let end = 0;
  for (const { start, words } of foreignRuns(value, page)) {
    const found = foreignScript(words, page);
    if (!found || !isPhrase(words, found.script, value[start - 1])) continue;
    if (start > end) pieces.push(text(value.slice(end, start)));
    const properties = attributesOf(found);
    pieces.push({ type: 'element', tagName: 'span', properties, children: [text(words)] });
    end = start + words.length;
  }
  if (end < value.length) pieces.push(text(value.slice(end)));
  return pieces;
}
