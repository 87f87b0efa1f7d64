import type { Language } from '../../../model/language/language.ts';
import { fold } from '../../../model/text/fold.ts';
import type { Recognised } from '../../../names/recognise.ts';
import { arabicForms, isArabic } from './arabic-forms.ts';
import { englishForms } from './english-forms.ts';
import { cleanQuery, readQuery } from './read-query.ts';
import type { Ask, Term } from './term.ts';

const longestWord = 100;

/** What a word asks for: its forms in texts of a language, and what begins so where it may be the beginning of a word. */
export function asksOfWord(text: string, language: Language, isBeginning: boolean): Ask[] {
  const forms = text.length <= longestWord ? formsOf(text, language) : [text];
  const asks = forms.map((form) => ({ text: form, isBeginning: false }));
  return isBeginning ? [...asks, { text, isBeginning }] : asks;
}

/** What a phrase asks for: its words as they are. */
export function asksOfPhrase(words: string): Ask[] {
  const text = readWords(words).join(' ');
  return text ? [{ text, isBeginning: false }] : [];
}

/** What a name asks for: every spelling that is not left out. */
export function asksOfName(
  { names, others, asked, capitals }: Recognised,
  out: ReadonlySet<string>,
  language: Language,
): Pick<Term, 'asks' | 'name' | 'meanings'> {
  const [known] = names;
  if (!known || names.length > 1) {
    return { asks: asksFor([asked], capitals, language), meanings: names };
  }
  const searched = others.filter((other) => !out.has(fold(other)));
  const spellings = withoutLonger(searched, asked);
  const leftOut = others.filter((other) => out.has(fold(other)));
  return {
    asks: asksFor([asked, ...spellings], capitals, language),
    name: { known, spellings, leftOut },
  };
}
// Every brief with a longer spelling also has the shorter one within it.
function withoutLonger(others: readonly string[], text: string): string[] {
  const all = [text, ...others];
  return others.filter((other) => !all.some((one) => one !== other && isWithin(one, other)));
}

// The index takes as a word what stands between spaces, and each part of what has hyphens.
function isWithin(one: string, other: string): boolean {
  const [own, words] = [plainWords(one), plainWords(other)];
  const [single = ''] = own;
  if (own.length === 1 && words.length === 1)
    return single !== words[0] && partsOf(other).includes(single);
  if (own.length === 1 && partsOf(other).includes(single)) return true;
  return own.length < words.length && ` ${words.join(' ')} `.includes(` ${own.join(' ')} `);
}

function plainWords(text: string): string[] {
  const words = text.toLowerCase().split(/\s+/);
  return words.map((word) => word.replace(/[^\p{L}\p{N}\p{M}]/gu, '')).filter(Boolean);
}

function partsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function asksFor(
  spellings: readonly string[],
  capitals: readonly string[],
  language: Language,
): Ask[] {
  const asks = new Map<string, Ask>();
  for (const spelling of spellings) {
    const exact = capitals.includes(spelling) ? { isExact: true as const } : {};
    for (const text of formsOfPhrase(readWords(spelling), language)) {
      if (!asks.has(text)) asks.set(text, { text, isBeginning: false, ...exact });
    }
  }
  return [...asks.values()];
}

// In a phrase only the first word may have a prefix.
function formsOfPhrase([first = '', ...rest]: string[], language: Language): string[] {
  return formsOf(first, language).map((form) => [form, ...rest].join(' '));
}

// In texts of another language a word stands unchanged.
function formsOf(word: string, language: Language): string[] {
  const [main] = language.split('-');
  if (main === 'ar' && isArabic(word)) return arabicForms(word);
  return main === 'en' ? englishForms(word) : [word];
}

function readWords(text: string): string[] {
  return readQuery(cleanQuery(text)).flatMap((part) => part.text.split(' '));
}
