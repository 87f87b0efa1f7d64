import { isOtherWord } from './other-words.ts';
import { withSigns } from './signs.ts';
import { formsOfAtom, type AtomKind, type Forms } from './token-forms.ts';
import type { Span } from './span.ts';
import { apartFromUnits } from './units.ts';

/** A word of a text as readers see it, and where it stands. */
export interface Token extends Span {
  /**
   * How it is found, its own form first: folded, without the ending of a genitive; then its plural in capitals, or what it
   * is together with its neighbours (`cooperation` at both words of `co-operation`).
   */
  forms: Forms;
  /** Whether the word before it belongs to it: `operation` in `co-operation`, `48` in `5:48`. */
  isJoined: boolean;
  /** Whether it is a few letters in capitals, as `UN`. */
  isCapitals: boolean;
}

/**
 * The words of a text as readers see them: whatever they see between two words parts them, and what they do not see parts
 * nothing. Used for all that is searched in, sought, recognised and marked.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: chunk, index } of text.matchAll(/ [%٪°&]/.test(text) ? withSpaces : chunks)) {
    for (const { start, end, ...token } of tokensOfChunk(chunk)) {
      tokens.push({ ...token, start: start + index, end: end + index });
    }
  }
  return tokens;
}

const chunks = /[^ \t\n\r\f]+/g;
// A sign by itself belongs to the number before it, that of `R & D` to both letters.
const withSpaces =
  /[^ \t\n\r\f]+(?:(?<=\p{N}) (?:[%٪]|°[CFcf]?)(?![\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])\p{L}) & \p{L}(?![\p{L}\p{N}])[^ \t\n\r\f]*)*/gu;

/** The forms of the words of a text, each word’s own alone. */
export function ownForms(text: string): string[] {
  return tokensOf(text).map(({ forms }) => forms[0]);
}

type Atom = Pick<Token, 'start' | 'end' | 'forms'>;

// The same chunks come again and again, and reading ten thousand briefs is mostly this.
const known = new Map<string, readonly Token[]>();
const mostKnown = 50_000;

function tokensOfChunk(chunk: string): readonly Token[] {
  const before = known.get(chunk);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const tokens =
    plainTokens(chunk) ?? withSigns(joined(apartFromUnits(atomsOf(chunk), chunk), chunk), chunk);
  known.set(chunk, tokens);
  return tokens;
}

// Most words are no more than letters, for which no pattern of all others is needed.
function plainTokens(chunk: string): Token[] | undefined {
  const [, word] = /^([A-Z]?[a-z]+)[,.;:!?]?$/.exec(chunk) ?? [];
  if (word === undefined) return undefined;
  const forms: Forms = [word.toLowerCase()];
  return [{ start: 0, end: word.length, forms, isJoined: false, isCapitals: false }];
}

const fraction = '[\\u00bc-\\u00be\\u2150-\\u215e\\u2189]';
// Those that have a sign of their own, typed as three: `1/2`, but not in `1/2/2015` or `A/1/2`.
const typedFraction =
  '(?<![\\p{L}\\p{N}/\\u2044]|\\p{Nd}[.,])' +
  '(?:1[/\\u2044](?:10|[2-9])|2[/\\u2044][35]|3[/\\u2044][458]|4[/\\u2044]5|5[/\\u2044][68]|7[/\\u2044]8)' +
  '(?![\\p{L}\\p{N}/\\u2044]|[.,]\\p{Nd})';
const single = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
// A raised number behind a word is a note’s, that behind `m` or `km` is part of it.
const note = '(?<=\\p{L}{3})[\\u00b2\\u00b3\\u00b9\\u2070-\\u2079]';
const letter = `(?!${fraction}|${single}|${note})[\\p{L}\\p{M}\\p{N}]`;
// Arabic writes conjunctions, articles and units at numbers and at words in Latin letters: `و2013`, `الـMiG`.
const arabic = '[\\p{Script=Arabic}\\u0640]';
const arabicBorder =
  `(?<=${arabic})(?<!\\p{Nd})(?=[\\p{Nd}\\p{Script=Latin}])|` +
  '(?<=[\\p{Nd}\\p{Script=Latin}])(?!\\p{Nd})(?=\\p{Script=Arabic})';
const run = `[\\p{L}\\p{M}\\p{N}](?:(?!${arabicBorder})\\p{Cf}*${letter})*`;
const apostrophe = "['’‘＇`´]";
// Letters may follow, `2.4GHz` and `2.6.x`: of these no 2 is a number by itself.
const endOfNumber = '(?![\\p{M}\\p{N}]|[.,٫:]\\p{Nd})';
const digits = '\\p{Nd}{1,3}(?:[,٬\\u00a0\\u2009\\u202f]\\p{Nd}{3})+';
const thousands = `${digits}(?![\\p{L}\\p{M}\\p{N}])`;
// `2,317th` and `10,000m` are no 2 and no 10.
const thousandth = `${digits}\\p{Script=Latin}+(?![\\p{L}\\p{M}\\p{N}])`;
const decimals = `[.٫]\\p{Nd}+${endOfNumber}`;
const patterns: readonly (readonly [AtomKind, string])[] = [
  ['fraction', `(?:${fraction}|${typedFraction})`],
  ['word', single],
  // With thousands, with decimals, or both; `1.2.3` is none.
  ['number', `(?:${thousands}(?:${decimals})?|${thousandth}|(?<!\\p{Nd}\\.)\\p{Nd}+${decimals})`],
  ['initials', `(?<![\\p{L}\\p{M}\\p{N}])\\p{L}(?:\\.\\p{L}\\p{M}*)+(?![\\p{L}\\p{M}\\p{N}])\\.?`],
  // Editors complete words in brackets: `Am[erican]`, `[T]he`.
  ['word', `${run}(?:(?:${apostrophe}|\\[(?!sic\\b)(?=\\p{L})|(?<=\\p{L})\\](?=\\p{L}))${run})*`],
];
// Even to read so long a pattern takes a while, and it is needed long after the rest of a script.
let atom: RegExp | undefined;

/** Has the pattern of all words compiled, which takes longer than a text: for whoever waits for something else. */
export function prepareTokens(): void {
  // An engine compiles a pattern once more where it is used again.
  for (let use = 0; use < 3; use++) atomsOf('a');
}

function atomsOf(chunk: string): Atom[] {
  const atoms: Atom[] = [];
  // In `Jr.’s` the ending is no word. An accent or a tatweel by itself is no word; it is of the word that it touches.
  let mark: Span | undefined;
  atom ??= new RegExp(patterns.map(([, pattern]) => `(${pattern})`).join('|'), 'gu');
  for (const { 0: text, index, ...groups } of chunk.matchAll(atom)) {
    const at = patterns.findIndex((_, number) => groups[number + 1] !== undefined);
    const forms = formsOfAtom(patterns[at]?.[0] ?? 'word', text);
    const end = index + text.length;
    const start = mark?.end === index ? mark.start : index;
    const last = atoms.at(-1);
    mark = undefined;
    const isGenitive = /^s$/i.test(text) && /\.['’]$/u.test(chunk.slice(0, start));
    if (isGenitive && last) last.end = end;
    else if (forms[0] !== '') atoms.push({ forms, start, end });
    else if (last?.end === start) last.end = end;
    else mark = { start, end };
  }
  return atoms;
}

// Words that a hyphen or the point of a number joins; each of them is found by all together as well.
function joined(atoms: readonly Atom[], chunk: string): Token[] {
  const tokens: Token[] = [];
  for (let first = 0; first < atoms.length;) {
    const sign = signAfter(atoms, first, chunk);
    const more = sign === 'version' ? '.' : sign;
    let next = first + (sign ? 2 : 1);
    while (next < atoms.length && sign && signAfter(atoms, next - 1, chunk) === more) next++;
    const chain = withOthers(atoms.slice(first, next), sign, chunk);
    const whole = sign === '.' || sign === ':' ? numberOf(chain, sign) : undefined;
    const isNumber = whole !== undefined && isWithPoint(chain, chunk);
    const compounds = whole === undefined ? compoundsOf(chain, sign) : [whole];
    const [all] = compounds;
    for (const [at, { start, end, forms }] of chain.entries()) {
      const isCapitals = /^\p{Lu}{2,3}$/u.test(chunk.slice(start, end));
      const own = isCapitals ? withPoints(forms) : forms;
      const isPart = sign === 'version' ? at > 0 : isNumber && !isYear.test(own[0]);
      tokens.push({
        ...{ start, end, isCapitals, isJoined: at > 0 },
        forms: isPart && all !== undefined ? [all, ...compounds.slice(1)] : [...own, ...compounds],
      });
    }
    first = next;
  }
  return tokens;
}

type Sign = '-' | '.' | ':' | '&' | 'abbreviation' | 'unit' | 'version';

function signAfter(atoms: readonly Atom[], at: number, chunk: string): Sign | undefined {
  const [one, next] = [atoms[at], atoms[at + 1]];
  if (!one || !next) return undefined;
  const between = chunk.slice(one.end, next.start).replace(/\p{Cf}/gu, '');
  if (/^[-‐‑]$/u.test(between)) return '-';
  if (/^ ?& ?$/.test(between) && areShort(one, next)) return '&';
  if (between === '.' && isAbbreviation(one.forms[0], next.forms[0])) return 'abbreviation';
  const both = `${one.forms[0]} ${next.forms[0]}`;
  if (between === '' && isWithUnit.test(both)) return 'unit';
  if (between === '.' && isVersion.test(both)) return 'version';
  const areNumbers = [one, next].every(({ forms }) => /^[0-9]+$/.test(forms[0]));
  if (!areNumbers) return undefined;
  // `2:1` is no 2.1.
  return between === ':' ? ':' : /^[.,٫]$/u.test(between) ? '.' : undefined;
}

// A number of Arabic stands for itself.
const isWithUnit = /^[0-9.]+ [^0-9\u0600-\u06ff]/;
const isVersion = /^\p{L}+[0-9]+ [0-9]+$/u;

// `Ph.D.` is `PhD` as `U.S.` is `US`: a letter and few others, in any order.
function isAbbreviation(one: string, next: string): boolean {
  return (
    /^\p{L}{1,4} \p{L}{1,4}$/u.test(`${one} ${next}`) && Math.min(one.length, next.length) === 1
  );
}

// `R&D`, `AT&T`; of longer words each is one by itself.
function areShort(...atoms: readonly Atom[]): boolean {
  return atoms.every(({ forms }) => /^\p{L}{1,3}$/u.test(forms[0]));
}

// `F-16s` are several of `F-16`; `1980s` is a word of its own, in the `mid-1980s` too. `Su-24M` is a `Su-24`, the `7CJ1` of
// a key no 7.
function withOthers(chain: readonly Atom[], sign: Sign | undefined, chunk: string): Atom[] {
  const [first = ''] = chain[0]?.forms ?? [];
  if (sign !== '-' || beforeYears.test(first) || !/^\p{L}+$/u.test(first)) return [...chain];
  return chain.map((one, at): Atom => {
    const [own] = one.forms;
    if (at !== 1) return one;
    if (/^[0-9]+s$/.test(own)) return { ...one, forms: [own.slice(0, -1), own] };
    const [, number] = variant.exec(chunk.slice(one.start, one.end)) ?? [];
    return number === undefined ? one : { ...one, forms: [own, own.slice(0, number.length)] };
  });
}

const variant = /^(\p{Nd}{1,4})\p{Lu}[\p{L}\p{Nd}]{0,4}$/u;

const isYear = /^[12][0-9]{3}$/;

// Of `2.21.6` no part is a number by itself, unless it is the year of a date; those of `5:48` and `1,2` are.
function isWithPoint(chain: readonly Atom[], chunk: string): boolean {
  return chain.every(({ start }, at) => at === 0 || /[.٫]\p{Cf}*$/u.test(chunk.slice(0, start)));
}

// `US` is `U.S.`, and told apart from `us` by the points.
function withPoints(forms: Forms): Forms {
  const [own] = forms;
  return isOtherWord(own) ? [own, [...own].join('.')] : forms;
}

const beforeYears = /^(?:circa|early|late|mid|middle|over|post|pre|under)$/;

function numberOf(chain: readonly Atom[], sign: '.' | ':'): string {
  return chain.map(({ forms }) => forms[0]).join(sign);
}

const mostJoined = 5;
const longestBeforeNumber = 6;

// `F-16` is `F16`, but nobody writes `1914-18` or `10-year` without the hyphen.
function compoundsOf(chain: readonly Atom[], sign: Sign | undefined): string[] {
  const [first] = chain;
  const last = chain.at(-1);
  if (!first || !last || chain.length < 2 || chain.length > mostJoined) return [];
  const own = chain.map(({ forms }) => forms[0]);
  if (sign === '&') return [own.join(sign)];
  if (sign === 'unit') return [own.join('')];
  // `v6.1` is a 6.1.
  if (sign === 'version') return [own.join('.'), own.join('.').replace(/^\p{L}+/u, '')];
  const isName = /^\p{L}+$/u.test(own[0] ?? '');
  const hasNumber = own.some((form) => /[0-9]/.test(form));
  // `3-D` is `3D`.
  if (/^[0-9]{1,3} \p{L}$/u.test(own.join(' '))) return [own.join('')];
  if (!isName || (hasNumber && (own[0] ?? '').length > longestBeforeNumber)) return [];
  return last.forms.map((form) => own.with(-1, form).join(''));
}
