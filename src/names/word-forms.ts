import { locales } from '../model/locale/locales.ts';
import type { FoldedWord } from '../model/text/fold.ts';
import { arabicPrefixes } from './arabic-prefixes.ts';

/** What a name's first word may be once the prefixes that Arabic writes before it are taken off, the word itself first. */
export function withoutPrefixes(word: string): string[] {
  const forms = [word];
  if (!mayBePrefix.test(word)) return forms;
  for (const { text: prefix } of arabicPrefixes) {
    const rest = word.slice(prefix.length);
    if (!word.startsWith(prefix) || rest.length < shortestRest) continue;
    forms.push(rest);
    // The article loses its alif after `ل`: `للائتلاف` is `ل` and `الائتلاف`.
    if (prefix.endsWith('لل')) forms.push(`ال${rest}`);
  }
  return [...new Set(forms)];
}

/** Whether a word is the article of transliterated names. */
export function isArticle({ folded }: Pick<FoldedWord, 'folded'>): boolean {
  return articles.has(folded);
}

/** The words without the article of transliterated names, where something is left: `al-Assad` is `Assad`. */
export function withoutArticles<Word extends Pick<FoldedWord, 'folded'>>(
  words: readonly Word[],
): readonly Word[] {
  const rest = words.filter((word) => !isArticle(word));
  return rest.length === 0 ? words : rest;
}

/** A name without the articles within it: texts have `Hamza Mustafa` beside `Hamza al-Mustafa`. */
export function withoutInnerArticles(text: string): string {
  return text.replace(innerArticle, '$1');
}

/** An Arabic word without its article. */
export function withoutArticle(word: string): string {
  const rest = word.replace(/^ال/, '');
  return rest.length < shortestRest ? word : rest;
}

const articles = new Set(locales.flatMap((one) => one.transliteratedArticles ?? []));
const innerArticle = new RegExp(`(\\p{L} )(?:${[...articles].join('|')})[-‐‑ ](?=\\p{L})`, 'giu');

const mayBePrefix = /^[وفبكلا]/u;

// Of two letters much else is left.
const shortestRest = 3;
