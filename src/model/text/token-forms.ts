import { foldLetters } from './fold-letters.ts';

/** The forms in which one word of a text is found, the first of them its own. */
export type Forms = readonly [string, ...string[]];

/** What kind of word it is, by the pattern that found it. */
export type AtomKind = 'word' | 'number' | 'initials' | 'fraction';

const apostrophes = /['’‘＇`´]/gu;
const unseen = /\p{Cf}/gu;

/** The forms of a word by itself. */
export function formsOfAtom(kind: AtomKind, text: string): Forms {
  if (kind === 'initials') return formsOfInitials(text);
  if (kind === 'number') return formsOfNumber(text);
  if (kind === 'fraction') return formsOfFraction(text);
  const plain = text.replace(unseen, '').replace(/[[\]]/g, '').replace(apostrophes, "'");
  return plain.includes("'") ? formsWithApostrophe(plain) : formsOfWord(plain);
}

// `1/2` may also be a 1 and a 2, as in a date.
function formsOfFraction(text: string): Forms {
  const typed = text.length > 1 ? text.split(/[/\u2044]/u) : [];
  return [text.normalize('NFKD').replace(/[^0-9]+/g, '/'), ...typed];
}

// `300,000.00` is 300,000, as large sums of money are written; `3.5` is no 3, and `2.00` no 2.
function formsOfNumber(text: string): Forms {
  const [whole = '', decimals] = text.split(/[.٫]/u).map(foldLetters);
  if (decimals === undefined) return [whole];
  const own = `${whole}.${decimals}`;
  return /^00+$/.test(decimals) && whole.length > 3 ? [own, whole] : [own];
}

// `NGOs`, `PhDs` and `T72s`: no stemmer knows their plural. `F16C` is an `F16`.
function formsOfWord(text: string): Forms {
  const folded = foldLetters(text);
  if (isPluralOfCapitals.test(text)) return [folded.slice(0, -1), folded];
  const [, designation] = variant.exec(text) ?? [];
  return designation === undefined ? [folded] : [folded, foldLetters(designation)];
}

const variant = /^(\p{L}{1,6}\p{Nd}{2,4})\p{Lu}[\p{L}\p{Nd}]{0,4}$/u;

const isPluralOfCapitals = /^(?:\p{Lu}\p{L}*\p{Lu}|\p{L}+\p{Nd}+)s$/u;

// `U.S.` is told apart from `us`; each letter is a word as well, since others write `U. S.`
function formsOfInitials(text: string): Forms {
  const letters = text.split('.').filter(Boolean).map(foldLetters);
  return [letters.join('.'), ...new Set([letters.join(''), ...letters])];
}

function formsWithApostrophe(text: string): Forms {
  const genitive = /^(.+)'[sS]$/u.exec(text)?.[1];
  if (genitive !== undefined) {
    return isTen.test(genitive) ? [`${foldLetters(genitive)}s`] : formsOfAtom('word', genitive);
  }
  const [before = '', after = '', ...more] = text.split("'");
  const isOneWord = more.length > 0 || (hasVowel.test(before) && !isShortened.test(after));
  const joined = foldLetters(text);
  // As in `Sana’a`, the sign is no more than an accent.
  if (isOneWord && before.length > 1) return [joined];
  const rest = foldLetters(after);
  const rests = isElided.test(before) && rest.length > 2 ? [rest] : [];
  // So it is in `L’viv`, since no vowel is left out before a consonant.
  if (isBetweenConsonants.test(text)) return [joined, ...rests];
  const own = text.split("'").map(foldLetters).join("'");
  return before.toLowerCase() === 'o' ? [own, ...rests, joined] : [own, ...rests];
}

// `1920's` are the years of `1920s`, and no year.
const isTen = /^(?:\p{Nd}{2})?\p{Nd}[0٠۰]$/u;
const consonant = '[bcdfgjklmnpqrstvwxz]';
const isBetweenConsonants = new RegExp(`^${consonant}'(?!(?:t|d|m|ll|re|ve)$)${consonant}`, 'iu');
const hasVowel = /[^bcdfghjklmnpqrstvwxz]/iu;
// `won’t` is no `wont`.
const isShortened = /^(?:t|d|m|ll|re|ve)$/i;
// `D’Alton` is no `Dalton`, `k’ou` no `kou`; but the end of `D’Alton` and `l’Orient` is a word.
const isElided = /^(?:[cdjlmnost]|qu)$/i;

/** Whether a form is that of a designation, and another one that of a variant of it: `su24` and `su24m`. */
export function isVariantOf(other: string, form: string): boolean {
  return (
    other.startsWith(form) && /[0-9] [^0-9.]/.test(`${form.slice(-1)} ${other.slice(form.length)}`)
  );
}
