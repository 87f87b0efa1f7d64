import { asFormOf, asWritten, isParticle } from '../../../model/text/index-words.ts';
import { isArabic } from '../../../model/text/is-arabic.ts';
import { isOtherArabicWord } from './arabic-other-words.ts';
import { type ArabicPrefix, arabicPrefixes } from '../../../names/arabic-prefixes.ts';

// What comes before the article leaves no doubt that it is a prefix.
const withArticle = arabicPrefixes.filter(({ hasArticle }) => hasArticle);
const alone = arabicPrefixes.filter(({ hasArticle }) => !hasArticle);
const shortestWithArticle = 3;
// Of two letters it is a noun where both are firm: `حل` and `نص`, but not `هم` of `الهم` or `ان` of `الان`.
const firm = '[بتثجحخدذرزسشصضطظعغفقكلمن]';
const isFirm = new RegExp(`^${firm}{2}$`, 'u');
// In front of a shorter word a single letter often makes another word (`زير`, `وزير`).
const shortestAlone = 4;
const shortestPlural = 3;
const article = new RegExp(
  `^(?:(?:${withArticle.map(textOf).join('|')})(?=\\p{L}{3})|(?:ب?ال|لل)(?=${firm}{2}$))`,
  'u',
);
// Words of which both spellings are usual.
const twins = [['سوريا', 'سورية']] as const;

/**
 * The forms in which an Arabic word may stand in a text, itself first; any other word alone.
 *
 * Pagefind's stemmer misses words with two prefixes and some endings, so each form is asked for; as it is written where
 * the stemmer would take letters of the word itself for an ending: `السلطان` is no `سلطة`, and `وسمكه` no `وسم`.
 */
export function arabicForms(word: string): string[] {
  if (!isArabic(word)) return [word];
  const plain = plainArabic(word);
  if (isParticle(plain)) return [plain];
  const base = plain.replace(article, '');
  if (isUndecided(base)) return writtenForms(plain, base);
  const forms = endingsOf(base).flatMap((one) => prefixesOf(one).map((prefix) => prefix + one));
  const own = [...endingsOf(plain), ...forms]
    .filter((form) => form !== plain)
    .map((form) => asFormOf(form, base));
  const others = hamzasOf(base).flatMap((one) =>
    inAllPrefixes(one).map((form) => asFormOf(form, one)),
  );
  return [...new Set([plain, ...own, ...others, ...pluralOf(base)])];
}

// Two or several, or the end of the word: `مراقبان`, `سلطان`; `معارضون`, `قانون`.
const endsLikeSeveral = /(?:ان|ون|ين)$/u;
// Certainly two or several: `طائرتان` but not `باكستان`, `سوريين`, `معارضون`, `لاجئون`.
const isSeveral =
  /^(?!(?:مليون|تلفزيون|تعيين|تبيين)$)(?:\p{L}{2,}(?<!س)ت(?:ان|ين)|\p{L}{2,}ي(?:ون|ين)|م\p{L}{3,}(?:ون|ين)|\p{L}ا\p{L}{2}(?:ون|ين))$/u;

// Both cases, since in `ناشطون` it is several after all.
function writtenForms(plain: string, base: string): string[] {
  const other = base.replace(/(?:ون|ين)$/u, (ending) => (ending === 'ون' ? 'ين' : 'ون'));
  const bases = new Set([base, other, ...hamzasOf(base)]);
  const forms = [...bases].flatMap(inAllPrefixes).map(asWritten);
  const written = [...new Set([asWritten(plain), ...forms])];
  return staysWhole.test(base) ? [base, ...written] : written;
}

/** A word with each prefix that it may have. */
export function inAllPrefixes(word: string): string[] {
  return prefixesOf(word).map((prefix) => prefix + word);
}

/** A word with each prefix without an article that it may have. */
export function inPlainPrefixes(word: string): string[] {
  return ['', ...plainPrefixesOf(word)].map((prefix) => prefix + word);
}

/** Whether an Arabic word has two letters and may be a noun. */
export function isShortNoun(word: string): boolean {
  return isFirm.test(word);
}

/** An Arabic word without its article and what stands before that; nothing of any other. */
export function withoutArticle(word: string): string {
  return isArabic(word) ? plainArabic(word).replace(article, '') : '';
}

/** A word without its article where it ends like two or several and may be neither; nothing of any other. */
export function undecidedBase(word: string): string | undefined {
  const base = withoutArticle(word);
  return isUndecided(base) ? base : undefined;
}

function isUndecided(base: string): boolean {
  return endsLikeSeveral.test(base) && !isSeveral.test(base);
}

// Of these the stemmer takes nothing away: `قانونها` is of `قانون`.
const staysWhole = /^(?![بكلوف])\p{L}{4,5}$/u;

/**
 * What an Arabic word may be without the conjunction and preposition that are written at it: to be offered, not to be
 * searched for, since `وسائل` is no `سائل`.
 */
export function withoutParticles(word: string): string[] {
  const plain = isArabic(word) ? plainArabic(word) : '';
  const rests = alone
    .map(textOf)
    .filter((particles) => plain.startsWith(particles))
    .map((particles) => plain.slice(particles.length));
  return [...new Set(rests)].filter((rest) => rest !== plain && rest.length >= shortestAlone);
}

// Without vowel marks and tatweel; a hamza after alif maqsura is the one on ya.
function plainArabic(word: string): string {
  return word.normalize('NFC').replace(/[ً-ٰٟـ]/g, '').replace(/ىء/g, 'ئ');
}

function textOf({ text }: ArabicPrefix): string {
  return text;
}

function isUsual({ isUsual: usual }: ArabicPrefix): boolean {
  return usual;
}

// Of three letters the stemmer finds most behind a conjunction, but not feminine ones, those with a pronoun and those that
// end like one: `وسمك`.
function mayStandAlone({ text }: ArabicPrefix, word: string): boolean {
  if (word.length >= shortestAlone) return true;
  if (word.length < 3 || isOtherArabicWord(text.slice(-1) + word)) return false;
  if (/[هة]$/u.test(word)) return /^و?[بل]?$/u.test(text);
  return text.endsWith('ل') || (/[كيتنا]$/u.test(word) && /^[وف]$/u.test(text));
}

function prefixesOf(word: string): string[] {
  const isNoun = word.length >= shortestWithArticle || isFirm.test(word);
  return ['', ...(isNoun ? withArticle.filter(isUsual).map(textOf) : []), ...plainPrefixesOf(word)];
}

function plainPrefixesOf(word: string): string[] {
  return alone.filter((one) => isUsual(one) && mayStandAlone(one, word)).map(textOf);
}

/** Several of an Arabic word, if it may have this plural: the stemmer knows `الطائرات` as several of `طائرة`, not `طائرات`. */
export function pluralOf(word: string): string[] {
  if (/(?:[اى]|ات|ان|اء|[ويا]ن)$/u.test(word)) return [];
  const isFeminine = /[ةه]$/u.test(word);
  const own = isFeminine ? word.slice(0, -1) : word;
  return own.length >= (isFeminine ? 2 : shortestPlural) ? [`${own}ات`] : [];
}

// `مسؤول` and `شؤون` are also written `مسئول` and `شئون`.
function hamzasOf(word: string): string[] {
  return ['ءو', 'ؤو', 'ئو']
    .map((hamza) => word.replace(/[ءؤئ]و/u, hamza))
    .filter((one) => one !== word);
}

function endingsOf(word: string): string[] {
  const twin = twins.find((pair) => pair.some((one) => one === word));
  if (twin) return [...twin];
  const last = word.at(-1) ?? '';
  const other = { ة: 'ه', ه: 'ة', ى: 'ي', ي: 'ى' }[last];
  return other === undefined || word.length < 4 ? [word] : [word, word.slice(0, -1) + other];
}
