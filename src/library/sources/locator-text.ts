import type { Strings } from 'pincite:strings';
import { joinChoices, joinNames } from '../../model/language/join-names.ts';
import type { Language } from '../../model/language/language.ts';
import { numberWords } from '../../model/language/number-words.ts';
import { pluralForm } from '../../model/language/plural.ts';
import type { Locator } from '../../model/reading/locator.ts';

interface Words {
  language: Language;
  strings: Pick<Strings, 'citation' | 'locators'>;
}

/**
 * Places in a source as a language prints them: in the author's own words where these are of it.
 *
 * A number alone is a page's, and said to be where the source has pages.
 */
export function locatorText(locators: readonly Locator[], words: Words, hasPages = true): string {
  return locators
    .map((locator) =>
      locator.language === words.language
        ? `${locator.joint}${locator.word}${locator.value}`
        : `${jointIn(locator.joint, words)}${placeIn(locator, words, locator.word !== '' || hasPages)}`,
    )
    .join('');
}

function placeIn({ label, several, value }: Locator, words: Words, isNamed: boolean): string {
  const { language, strings } = words;
  const items = value.split(joints).map((item) => itemIn(item, strings));
  // Two that are named one by one are a dual where a language has one; a range is any number.
  const isPair = items.length === 2 && !/[–—]/.test(value);
  const word = pluralForm(strings.locators[label], several ? (isPair ? 2 : many) : 1, language);
  const list = isChoice.test(value)
    ? joinChoices(items, language)
    : isJoined.test(value)
      ? joinNames(items, language)
      : items.join(strings.citation.comma);
  if (!isNamed) return list;
  return list === '' ? word : `${word} ${list}`;
}

// A number that takes the form `other` in Arabic, and in most languages.
const many = 100;
const joints =
  /\s?(?:،|,(?!\p{Nd}{3}(?!\p{Nd})))\s?(?:and\s|or\s|أو\s|و\s?)?|\s(?:and|or|&)\s|\sأو\s|\sو(?!ما\s)\s?/u;
const isChoice = /\s(?:or|أو)\s/u;
const isJoined = /\s(?:and|&)\s|\sو(?!ما\s)/u;

function itemIn(item: string, { citation, locators }: Words['strings']): string {
  return item
    .replace(/(?<=^\p{Nd}+)nn?\.?\s?(?=\p{Nd}+$)/u, `${citation.comma}${locators.note.one} `)
    .replace(/\s?(?:ff?\.?|et\sseqq?\.?|وما\s(?:بعدها|يليها))$/u, ` ${citation.following}`)
    .replace(/^passim$/u, citation.passim)
    .replace(/\spassim$/u, ` ${citation.passim}`)
    .replace(/\s(?:to|إلى|الى)\s/u, '–')
    .replace(/[\p{L}\p{M}]+/gu, (word) => String(numberWords.get(word) ?? word));
}

function jointIn(joint: string, { language, strings }: Words): string {
  if (/and|&|و/.test(joint)) return joinNames(['', ''], language);
  if (/of|in|من|في/.test(joint)) return strings.citation.of;
  return joint === '' ? '' : strings.citation.comma;
}
