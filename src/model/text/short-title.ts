import type { Language } from '../language/language.ts';
import { localeOf, sentencesOf } from '../locale/locales.ts';
import { fold } from './fold.ts';

const mostWords = 5;
const fewestWords = 2;

/**
 * The part of a title that names a work again, as editors shorten it: without its subtitle, and of
 * more than five words only the first ones, up to one that joins them to the next.
 *
 * No bracket, quotation mark or elision (`l’Armée`) is torn.
 */
export function shortTitle(title: string, language: Language): string {
  const main = mainTitle(title);
  const words = [...main.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ word, start: index }));
  const first = withoutArticle(words, language);
  const count = words.length - first > mostWords ? cut(words, first, language) : words.length;
  const start = words[first]?.start ?? 0;
  const end = wholeBrackets(title, start, words[count]?.start ?? main.length);
  return title
    .slice(start, end)
    .replace(/\s+\p{L}{1,3}[’']$/u, '')
    .replace(/[\s,،;؛:：–—-]+$/u, '');
}

/** What kind of document a phrase names, without what it is about: up to its first joining word. */
export function shortPhrase(phrase: string, language: Language): string {
  const words = [...phrase.matchAll(/\S+/gu)];
  if (words.length <= mostWords) return phrase;
  const isJoiner = joinerTest(language);
  const joiner = words.findIndex(
    ({ 0: word }, index) =>
      index >= fewestWords && isJoiner(word) && !isJoiner(words[index - 1]?.[0] ?? ''),
  );
  if (joiner < 0 || joiner > mostWords) return phrase;
  const end = wholeBrackets(phrase, 0, words[joiner]?.index ?? phrase.length);
  return phrase.slice(0, end).trim();
}

// A subtitle follows a colon, a dash or a question; a main title of one word says too little.
function mainTitle(title: string): string {
  for (const { 0: sign, index } of title.matchAll(/[:：؛](?=\s)|\s[–—-](?=\s)|[?؟!](?=\s)/gu)) {
    const main = title.slice(0, index + (/[?؟!]/u.test(sign) ? 1 : 0));
    if (main.trim().split(/\s+/u).length >= fewestWords && !openBracket(main)) return main;
  }
  return title;
}

// `The North Caucasus` is known by its second word; in `The war in Syria` a small letter would come first.
function withoutArticle(words: readonly { word: string }[], language: Language): number {
  const [first, second] = words;
  const isArticle = localeOf(language).articles.includes(fold(first?.word ?? ''));
  return isArticle && words.length > fewestWords && /^[\p{Lu}\p{N}]/u.test(second?.word ?? '')
    ? 1
    : 0;
}

function cut(words: readonly { word: string }[], first: number, language: Language): number {
  const isJoiner = joinerTest(language);
  const most = first + mostWords;
  const joins = (index: number) => isJoiner(words[index]?.word ?? '');
  for (let end = most; end >= first + fewestWords; end -= 1) {
    if (joins(end) && !joins(end - 1)) return end;
  }
  let end = most;
  while (end > first + fewestWords && joins(end - 1)) end -= 1;
  return end;
}

// Of a language whose words are not known, small words of few letters join.
function joinerTest(language: Language): (word: string) => boolean {
  const { joiners } = sentencesOf(language);
  if (joiners) return (word) => joiners.includes(word.toLowerCase());
  return (word) => /^(?:\p{Ll}{1,3}|\p{Lo}{1,2})$/u.test(word);
}

// An end within brackets goes back before them, or, where nothing would be left, to their end.
function wholeBrackets(title: string, start: number, end: number): number {
  const open = openBracket(title.slice(start, end));
  if (!open) return end;
  const before = title.slice(start, start + open.index).trim();
  if (before.split(/\s+/u).length >= fewestWords) return start + open.index;
  const close = title.indexOf(open.close, end);
  return close < 0 ? title.length : close + open.close.length;
}

const closing: Record<string, string> = {
  ...{
    '(': ')',
    '[': ']',
    '{': '}',
    '«': '»',
    '»': '«',
    '“': '”',
    '„': '“',
    '‹': '›',
    '「': '」',
    '《': '》',
  },
};

// The first bracket or quotation mark that is not closed.
function openBracket(text: string): { index: number; close: string } | undefined {
  const open: { index: number; close: string }[] = [];
  for (const { 0: sign, index } of text.matchAll(/["()[\]{}«»“”„‹›「」《》]/gu)) {
    if (open.at(-1)?.close === sign) open.pop();
    else open.push({ index, close: sign === '"' ? '"' : (closing[sign] ?? '') });
  }
  return open.find(({ close }) => close !== '');
}
