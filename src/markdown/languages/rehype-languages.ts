import type { Element, Root } from 'hast';
import { directionOf, type Language } from '../../model/language/language.ts';
import type { ForeignScript } from '../../model/language/foreign-script.ts';
import { beginsInOwnScript, foreignScript } from '../../model/locale/find-foreign.ts';
import { cutIntoTemplate, readSlot, slotText } from '../slots.ts';
import { cutRuns, joinRuns } from './cut-runs.ts';
import { attributesOf } from './language-attributes.ts';

// The elements that may be in another language as a whole.
const marked = new Set(
  'p h2 h3 h4 blockquote ul ol li table caption th td figcaption a em strong'.split(' '),
);
const passages = new Set(['p', 'li']);
const lists = new Set(['ul', 'ol']);

/**
 * Gives `lang` and `dir` to what is in another script than the page, where the author says nothing: blocks,
 * quotations, items, links and emphasis as a whole, and runs of words within a text.
 */
export function rehypeLanguages(language: Language) {
  return (tree: Root): void => walk(tree, { language, page: language });
}

type Attributes = Record<'lang' | 'dir', string>;

/** What an element stands in: the language there, its attributes where that is foreign, and the page's language. */
interface Place {
  language: Language;
  around?: Attributes | undefined;
  page: Language;
}

function walk(parent: Root | Element, place: Place): void {
  const content: Root['children'] = [];
  for (const child of parent.children) {
    if (child.type !== 'text') content.push(child);
    else if (place.around && child.value.startsWith('\uE000'))
      content.push({ type: 'text', value: ofPage(child.value) });
    else content.push(...cutRuns(child.value, place.language));
    if (child.type === 'element') markElement(child, place);
  }
  parent.children = joinRuns(content, place.language);
}

function markElement(node: Element, place: Place): void {
  // An address is read letter by letter in any language.
  if (node.data?.isAddress) return;
  const { language, page } = place;
  const { lang } = node.properties;
  if (node.tagName === 'code') {
    // Code runs from left to right in every language.
    if (directionOf(language) === 'rtl') node.properties['dir'] = 'ltr';
    return;
  }
  if (typeof lang === 'string') {
    walk(node, { language: lang, around: { lang, dir: directionOf(lang) }, page });
    return;
  }
  const found = foreignIn(node, language);
  const isBack = !found && isOfPage(node, place);
  const own = found ? attributesOf(found) : isBack ? pageAttributes(page) : place.around;
  // A passage carries its own, also where it has them from what it stands in.
  if (found || passages.has(node.tagName)) Object.assign(node.properties, own);
  const inside = found ? `und-${found.script}` : isBack ? page : language;
  walk(node, { language: inside, around: isBack ? undefined : own, page });
}

function foreignIn(node: Element, language: Language): ForeignScript | undefined {
  if (!marked.has(node.tagName) || node.data?.note !== undefined) return;
  const written = wordsOf(node);
  const found = foreignScript(written, language);
  if (!found || isOnlyBesideCitation(written, found.script, language)) return;
  if (!lists.has(node.tagName)) return found;
  // A list runs as its items do, if they agree.
  const items = node.children.filter((child) => child.type === 'element');
  const agrees = (words: string) => !/\p{L}/u.test(words) || foreignScript(words, language);
  return items.every((item) => agrees(wordsOf(item))) ? found : undefined;
}

// An item in the page's language within a quotation or list in another one.
function isOfPage(node: Element, { language, around, page }: Place): boolean {
  if (around === undefined || !passages.has(node.tagName)) return false;
  const words = wordsOf(node);
  return beginsInOwnScript(words, page) && !beginsInOwnScript(words, language);
}

function pageAttributes(page: Language): Attributes {
  return { lang: page, dir: directionOf(page) };
}

// Where a citation stands among the words of a block.
const cited = '\uFFFC';

/**
 * Whether the words in another script are few and stand behind a citation, which is in the page's language: a name
 * there, `[@source] (BBC)`, turns no note around, and neither does one that the page's own comma follows.
 */
function isOnlyBesideCitation(written: string, script: string, page: Language): boolean {
  const at = written.indexOf(cited);
  if (at < 0) return false;
  const count = written.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  if (count >= (script === 'Latn' ? 4 : 3)) return false;
  const hasOwnComma = directionOf(page) === 'rtl' && /[،؛؟]/u.test(written);
  return hasOwnComma || !/\p{L}/u.test(written.slice(0, at));
}

// What is in the page's language within words that are not says so.
function ofPage(value: string): string {
  const slot = readSlot(value);
  if (slot?.type !== 'citation' && slot?.type !== 'note-call') return value;
  return slotText({ ...slot, isForeign: true });
}

// With a sign for each citation, without other slots, whose words are the page's, of an item without
// the list within it and of a table without its caption.
function wordsOf(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return textOf(child.value);
      if (child.type !== 'element' || child.tagName === 'code') return '';
      const isOther =
        node.tagName === 'li' ? lists.has(child.tagName) : child.tagName === 'caption';
      return isOther ? '' : `${wordsOf(child)} `;
    })
    .join('');
}

function textOf(value: string): string {
  if (!value.includes('\uE000')) return value;
  return cutIntoTemplate(value)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return piece.type === 'citation' ? cited : '';
    })
    .join('');
}
