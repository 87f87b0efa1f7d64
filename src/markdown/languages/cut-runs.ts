import type { Element, ElementContent, RootContent, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { directionOf, type Language } from '../../model/language/language.ts';
import { foreignScript, hasForeignLetters } from '../../model/locale/find-foreign.ts';
import { foreignRuns, isPhrase } from '../../model/locale/foreign-runs.ts';
import { numbersInGroups } from './number-groups.ts';
import { attributesOf } from './language-attributes.ts';

/** A text cut at its phrases in another script, each in an element that says its language and direction. */
export function cutRuns(value: string, page: Language): ElementContent[] {
  if (value.startsWith('\uE000') || !hasForeignLetters(value, page)) return plain(value, page);
  const pieces: ElementContent[] = [];
  let end = 0;
  for (const run of foreignRuns(value, page)) {
    const words = value.slice(run.start, run.end);
    const found = foreignScript(words, page);
    if (!found) continue;
    const isWhole = isPhrase(words, found.script, value[run.start - 1]);
    if (!isWhole && !bendsItsLine(words, value.slice(run.end))) continue;
    if (run.start > end) pieces.push(...plain(value.slice(end, run.start), page));
    pieces.push(isWhole ? spanOf([textNode(words)], attributesOf(found)) : isolated(words));
    end = run.end;
  }
  if (end < value.length) pieces.push(...plain(value.slice(end), page));
  return pieces;
}

// Numbers written in groups are read from the left, also on a page that runs to the right.
function plain(value: string, page: Language): ElementContent[] {
  if (directionOf(page) !== 'rtl') return [textNode(value)];
  return numbersInGroups(value).map(({ text, isGrouped }) =>
    isGrouped ? isolated(text, 'ltr') : textNode(text),
  );
}

/** Phrases that stand side by side, one of them emphasised or linked, joined: each by itself would be put in the page's order. */
export function joinRuns(content: readonly RootContent[], page: Language): ElementContent[] {
  const joined: RootContent[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    joined.push(...joinedRun(run, page));
    run = [];
  };
  for (const node of content) {
    if (isForeign(node) || (run.length > 0 && joins(node))) run.push(node);
    else {
      endRun();
      joined.push(node);
    }
  }
  endRun();
  return joined as ElementContent[];
}

function joinedRun(run: readonly ElementContent[], page: Language): ElementContent[] {
  if (run.filter(isForeign).length < 2) return [...run];
  const end = run.findLastIndex(isForeign) + 1;
  const phrase = run.slice(0, end);
  const found = foreignScript(phrase.map((node) => toString(node)).join(''), page);
  if (!found) return [...run];
  const inner = phrase.flatMap((node) => (isFound(node) ? node.children : node));
  return [spanOf(inner, attributesOf(found)), ...run.slice(end)];
}

const inline = new Set(['span', 'em', 'strong', 'a']);

function isForeign(node: RootContent): node is Element {
  return (
    node.type === 'element' && inline.has(node.tagName) && node.properties['lang'] !== undefined
  );
}

// A span that was made here; what the author says of a language stays.
function isFound(node: ElementContent): node is Element {
  return (
    isForeign(node) &&
    node.tagName === 'span' &&
    String(node.properties['lang']).startsWith('\uE000')
  );
}

// What may stand between the words of one phrase; a comma parts names.
function joins(node: RootContent): node is Text {
  return node.type === 'text' && /^[\s\p{Pd}:.'’]*$/u.test(node.value);
}

// Numbers behind a name would be set in its direction, `The Times, 12, 13`, and its last stop or bracket in the page's.
function bendsItsLine(words: string, after: string): boolean {
  return /^[.@#$]|[^\p{L}\p{N}\p{M}]$/u.test(words) || /^[^\p{L}]*?\d/u.test(after);
}

function isolated(words: string, dir?: 'ltr'): Element {
  return { type: 'element', tagName: 'bdi', properties: { dir }, children: [textNode(words)] };
}

function spanOf(children: ElementContent[], properties: Element['properties']): Element {
  return { type: 'element', tagName: 'span', properties, children };
}

function textNode(value: string): ElementContent {
  return { type: 'text', value };
}
