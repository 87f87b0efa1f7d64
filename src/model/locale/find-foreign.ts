import type { ForeignScript } from '../language/foreign-script.ts';
import { type Language, scriptOf } from '../language/language.ts';
import { memoize } from '../memoize.ts';
import { languagesWithLocale, sentencesOf } from './locales.ts';

const letters: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Armn: /\p{Script=Armenian}/u,
  Geor: /\p{Script=Georgian}/u,
  Syrc: /\p{Script=Syriac}/u,
  Thaa: /\p{Script=Thaana}/u,
  Deva: /\p{Script=Devanagari}/u,
  Beng: /\p{Script=Bengali}/u,
  Taml: /\p{Script=Tamil}/u,
  Thai: /\p{Script=Thai}/u,
  Mymr: /\p{Script=Myanmar}/u,
  Khmr: /\p{Script=Khmer}/u,
  Ethi: /\p{Script=Ethiopic}/u,
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Kore: /\p{Script=Hangul}/u,
  Hani: /\p{Script=Han}/u,
};
// Languages written with the signs of several of these.
const alsoIn: Readonly<Record<string, string>> = { Hans: 'Hani', Hant: 'Hani' };
const withHan = new Set(['Jpan', 'Kore']);
const word = /[\p{L}\p{M}]+/gu;
// From so many words on a text is a sentence, which has words that tell its language.
const sentenceLength = 6;

/**
 * What a text is written in, where that is not the script of the page's language.
 *
 * Nothing for a text that begins in the page's own script, or has a third of its words in it:
 * an Arabic sentence that names `ISIS` first is still Arabic.
 */
export function foreignScript(text: string, page: Language): ForeignScript | undefined {
  const own = ownScript(page);
  if (!hasForeignLetters(text, page)) return undefined;
  const words = text.match(word) ?? [];
  const scripts = words.map(scriptOfWord);
  const isOwn = (script: string) =>
    script === own || script === '' || (script === 'Hani' && withHan.has(own));
  const [script] = scripts;
  if (script === undefined || isOwn(script)) return undefined;
  if (scripts.filter(isOwn).length * 3 >= scripts.length) return undefined;
  return { script, ...languageBy(words, script) };
}

/** The language of a text in a foreign script: as its words tell, else the site's one language of that script, else none. */
export function languageOfForeign(
  { script, language, isNot = [] }: ForeignScript,
  siteLanguages: readonly Language[],
): Language {
  const inScript = siteLanguages.filter((one) => ownScript(one) === script);
  const [only] = inScript;
  const isTheOne = only !== undefined && inScript.length === 1 && !isNot.includes(only);
  return language ?? (isTheOne ? only : `und-${script}`);
}

/** Whether a text has a letter that the script of the page's language does not have. */
export function hasForeignLetters(text: string, page: Language): boolean {
  return hasOther(ownScript(page)).test(text);
}

/** Whether the first word of a text is in the script of the page's language. */
export function beginsInOwnScript(text: string, page: Language): boolean {
  const [first] = firstWord.exec(text) ?? [];
  return first !== undefined && scriptOfWord(first) === ownScript(page);
}

const firstWord = /[\p{L}\p{M}]+/u;

function ownScript(language: Language): string {
  const script = scriptOf(language);
  return alsoIn[script] ?? script;
}

const hasOther = memoize((own: string): RegExp => new RegExp(`[\\p{L}--[${lettersOf(own)}]]`, 'v'));

/** The letters that the script of the page's language does not have, as the source of a class with the flag `v`. */
export function foreignLetters(page: Language): string {
  return `[\\p{L}--[${lettersOf(ownScript(page))}]]`;
}

/** The letters of the script of the page's language, likewise. */
export function ownLetters(page: Language): string {
  return `[\\p{L}&&[${scriptLetters(ownScript(page))}]]`;
}

function lettersOf(own: string): string {
  return `${scriptLetters(own)}\\p{Script=Common}\\p{Script=Inherited}`;
}

function scriptLetters(own: string): string {
  const source = letters[own]?.source.replace(/^\[|\]$/g, '') ?? '';
  return source + (withHan.has(own) ? '\\p{Script=Han}' : '');
}

function scriptOfWord(text: string): string {
  for (const script in letters) if (letters[script]?.test(text)) return script;
  return '';
}

// Only languages that something is known of can be told; of the others nothing is said.
function languageBy(words: readonly string[], script: string): Omit<ForeignScript, 'script'> {
  const isNot: Language[] = [];
  for (const language of languagesWithLocale) {
    const { tells, foreignLetters } = sentencesOf(language);
    if (ownScript(language) !== script || !tells) continue;
    const telling = words.filter((one) => tells.test(one)).length;
    if (telling * 10 >= words.length && telling > 1) return { language };
    const isSentence = words.length >= sentenceLength;
    if ((isSentence && telling === 0) || words.some((one) => foreignLetters?.test(one)))
      isNot.push(language);
  }
  return isNot.length > 0 ? { isNot } : {};
}
