import { americanSpelling } from './american-spelling.ts';
import { isArabicWord, withoutArticle } from './arabic-words.ts';
import { englishStem } from './english-stem.ts';

/** A word as the judge compares it, and which of the words of its text it takes up. */
export interface JudgedWord {
  key: string;
  /** The first and the last of its places, counted in words. */
  start: number;
  end: number;
}

/** Where in a text a word as written begins and ends. */
export interface WrittenWord {
  text: string;
  start: number;
  end: number;
}

const letters: Record<string, string> = {
  ...{ ı: 'i', ł: 'l', đ: 'd', ø: 'o', ß: 'ss', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ħ: 'h' },
};
const unseen = /[\p{Cf}ʿʾـ]/gu;
const written = new RegExp(
  [
    // `½`, and `1/2` where it may be no more than that; `Ph.D.`, of which only one part is a letter.
    String.raw`\d+⁄\d+`,
    String.raw`(?<![\p{L}\d/]|\d[.,])[1-7]/(?:10|[2-68])(?![\p{L}\d/]|[.,]\d)`,
    String.raw`(?<![\p{L}\p{N}])(?:\p{L}\.\p{L}{2,4}|\p{L}{2,4}\.\p{L})(?![\p{L}\p{N}])`,
    // A time of the day, a ratio or a verse.
    String.raw`(?<!\d[.,])\d+(?::\d+)+(?![\p{L}\d]|[.,]\d)`,
    // A number with its thousands and decimals: one word; `2,317th` too.
    String.raw`\d{1,3}(?:[,٬]\d{3})+(?!\d)(?:[.٫]\d+(?![\p{L}\d])|[a-z]+)?`,
    // Of `3.5.1` no part is a number.
    String.raw`\d+(?:\.\d+){2,}(?![\p{L}\d])`,
    // `2.4GHz` has a 2.4 and no 2, and `v6.1` a 6.1.
    String.raw`\d+[.٫]\d+(?!\d|[.,]\d)`,
    String.raw`(?<![\p{L}\p{N}])\p{L}+\d+(?:\.\d+)+(?![\p{L}\d])`,
    // Initials with their points.
    String.raw`(?<![\p{L}\p{N}])\p{L}(?:\.\p{L}(?![\p{L}\p{N}]))+`,
    // A hyphen before a number with thousands is a dash: `report-1,053 pages`.
    String.raw`[\p{L}\p{N}]+(?:['’ʼ][\p{L}\p{N}]+|[-‐‑](?=[\p{L}\p{N}])(?!\d{1,3},\d{3}(?!\d))(?:\d+(?:\.\d+)+(?![\p{L}\d])|[\p{L}\p{N}]+))*['’]?`,
  ].join('|'),
  'gu',
);

/** A text with its accents, ligatures and vowel marks taken away, one way of writing each letter and digit. */
export function foldLetters(text: string): string {
  return (
    text
      .replace(/(?<=\d)(?=[¼-¾⅐-⅞])/g, ' ')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(unseen, '')
      .toLowerCase()
      .replace(/[ıłđøßðþæœħ]/g, (letter) => letters[letter] ?? letter)
      // What an editor put in brackets within a word: `[b]oth`, `Am[erican]`.
      .replace(/\[(\p{L}+)\](?=\p{L})|(?<=\p{L})\[(\p{L}+)\]/gu, '$1$2')
      .replace(/[ىی]/g, 'ي')
      .replace(/ة/g, 'ه')
      .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
      // A conjunction or preposition is written at a number: `و1927`.
      .replace(/(?<=[\u0621-\u064a])(?=\d)/g, ' ')
  );
}

/** The words of a folded text as they are written: what stands together without a space, dash, slash or ellipsis. */
export function writtenWords(folded: string): WrittenWord[] {
  return [...folded.matchAll(written)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The words of a folded text, each by its stem and as it is written; of a hyphenated word each part, and the whole joined. */
export function judgedWords(folded: string, from = 0): JudgedWord[] {
  const words: JudgedWord[] = [];
  let place = from;
  for (const word of writtenWords(folded)) {
    const { text } = word;
    const parts = partsOfWord(text);
    const start = place;
    const signed = signedKey(folded, word);
    if (signed !== undefined) words.push({ key: signed, start, end: start + parts.length - 1 });
    for (const key of otherKeys(text)) words.push({ key, start, end: start + parts.length - 1 });
    for (const part of parts) {
      for (const key of [keyOf(part), writtenKey(part)]) {
        words.push({ key, start: place, end: place });
      }
      place++;
    }
    // Nobody writes `7-9` without the hyphen, or `5:48` without the colon.
    if (parts.length === 1 || parts.every((part) => /^\d+$/.test(part))) continue;
    const whole = parts.join('');
    for (const key of [keyOf(whole), writtenKey(whole)]) {
      words.push({ key, start, end: place - 1 });
    }
  }
  return words;
}

/** The key of a number with the sign of money, per cent or degrees that touches it; nothing where none does. */
export function signedKey(folded: string, { text, start, end }: WrittenWord): string | undefined {
  if (!/^\d/.test(text)) return undefined;
  const before = /[$£€]$/.exec(folded.slice(0, start))?.[0] ?? '';
  const after = /^ ?(%|٪|°)/.exec(folded.slice(end, end + 2))?.[1]?.replace('٪', '%') ?? '';
  return before + after === '' ? undefined : before + numberKey(text) + after;
}

/** The parts of a written word: two of `Ph.D.`; a fraction is one, though typed it may be two numbers as well. */
export function partsOfWord(text: string): string[] {
  if (text.includes('⁄') || isTypedFraction.test(text)) return [text.replace('⁄', '/')];
  if (isAbbreviation.test(text)) return text.split('.');
  return text.split(/[-‐‑:]/).flatMap((part) => part.split(beforeUnit));
}

// `64MB` and `10km` are no other words than `64 MB` and `10 km`.
const beforeUnit =
  /(?<=^\d[\d,]*)(?=(?:[kmgt]i?b|[kmgt]?hz|[kmgt]?bits?|bytes?|[kmg]bps|[kmg]w|kv|m[avs]|[nuμ]s|[kcmnμ]m|[km]g|ft|mph|dpi|rpm|fps|px|mins?|secs?|hrs?|[ap]m|[bm]n)$)/u;

/** The keys of numbers with a colon between them: those of a time of the day are also written with a point. */
export function keysOfColon(text: string): string[] {
  return /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(text) ? [text, text.replace(':', '.')] : [text];
}

const isYear = /^[12]\d{3}$/;
const isTypedFraction = /^\d\/\d+$/;
const isAbbreviation = /^\p{L}{1,4}\.\p{L}{2,4}$|^\p{L}{2,4}\.\p{L}$/u;

// The numbers of a typed fraction, those with a colon as a whole, and what a variant of a designation is one of: `su24` of `su-24m`, but not `y2` of `y2k`.
function otherKeys(text: string): string[] {
  if (isTypedFraction.test(text)) return text.split('/');
  if (text.includes(':')) return [text, `=${text}`];
  // The year of a date is one: `12.5.1864`.
  if (/^\d+(?:\.\d+){2,}$/.test(text)) return text.split('.').filter((part) => isYear.test(part));
  const [version, named] = /^(\p{L}+\d+)(?:\.\d+)+$/u.exec(text) ?? [];
  if (version !== undefined && named !== undefined)
    return [named, ...[text, text.replace(/^\p{L}+/u, '')].flatMap((one) => [one, `=${one}`])];
  const [, plural = '', many] = designations.exec(text) ?? [];
  if (many !== undefined) return [plural + many, many];
  const [, name = '', hyphen, number] = variant.exec(text) ?? [];
  if (number === undefined) return [];
  return hyphen ? [name + number, number] : [name + number];
}

// Several of one: `rx-7s`, but not `mid-1980s` and `under-25s`.
const designations =
  /^(?!(?:circa|early|late|mid|over|post|pre|under)[-‐‑])(\p{L}{1,6})[-‐‑](\d+)s$/u;

const variant =
  /^(\p{L}{1,6})(?:([-‐‑])(?=\d{1,4}\p{L})|(?=\d{2,4}\p{L}))(\d+)(?!s$|st$|nd$|rd$|th$)\p{L}[\p{L}\d]{0,4}$/u;

const keys = new Map<string, string>();

/** What makes two words the same: numbers and initials without their signs, other words by stem and one spelling. */
export function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = makeKey(word);
  keys.set(word, key);
  return key;
}

function makeKey(word: string): string {
  if (/^\d/.test(word)) return numberKey(word);
  // `we're` is not `were`; what else has an apostrophe in it is often written without.
  if (/['’ʼ](?:re|d|ll|ve|t|m)$/.test(word)) return word.replace(/[’ʼ]/g, "'");
  const bare = word
    .replace(/['’ʼ]s?$/, '')
    .replace(/['’ʼ]s$/, '')
    .replace(/['’ʼ.]/g, '');
  if (isArabicWord(bare)) return withoutArticle(bare);
  return englishStem(americanSpelling(bare));
}

/** What makes two words the same in quotation marks: every letter of them, but for the sign of a genitive. */
export function writtenKey(word: string): string {
  const bare = /^\d/.test(word)
    ? numberKey(word)
    : word
        .replace(/['’ʼ]s?$/, '')
        .replace(/['’ʼ]s$/, '')
        .replace(/['’ʼ.]/g, '');
  return `=${bare}`;
}

// `30'` are minutes or feet, the `20's` years like `1920s`, `2015's` is the genitive of a year, and `500's` are many of 500.
function numberKey(word: string): string {
  const bare = word.replace(/[,٬]/g, '').replace('٫', '.');
  const [, number, s = ''] = /^(\d+)['’ʼ]+(s?)$/.exec(bare) ?? [];
  if (number === undefined) return bare;
  return s !== '' && /^(?:\d\d)?\d0$/.test(number) ? `${number}s` : number;
}

// Digits of every script stand in tens that begin with zero.
function digitOf(digit: string): number {
  let zero = digit.codePointAt(0) ?? 0;
  const value = zero;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && value - zero < 9) zero--;
  return value - zero;
}
