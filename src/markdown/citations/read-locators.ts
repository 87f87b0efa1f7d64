import { numberWords } from '../../model/language/number-words.ts';
import type { CitationItem, CitedPlaces } from '../../model/reading/rendered-text.ts';
import type { Locator } from '../../model/reading/locator.ts';
import { locatorWord } from './locator-words.ts';

// `4`, `12.3`, `1:02:15`, `4a`, `B-1`, `A/4`, `xii`, `II-3`, `A`, `أ`; no word, not even one that is a letter long.
const digits = String.raw`(?:\p{Nd}{1,3}(?:,\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+(?:[.:/\u2011]\p{Nd}+)*)`;
const number = String.raw`${digits}(?:\s?(?:bis|ter|quater|مكرر[اً]*)|nn?\.?\s?\p{Nd}+|(?!ff?(?!\p{L}))[a-z]{1,2})?(?:(?=ff?(?!\p{L}))|(?![\p{L}\p{Nd}]))`;
const lettered = String.raw`(?!و)[\p{Lu}\p{Lo}]{1,3}(?:[-./\u2011]|\s(?=\p{Nd}+\/))?\p{Nd}+(?:[.:/]\p{Nd}+)*[a-z]?(?![\p{L}\p{Nd}])`;
const roman = String.raw`(?:[ivxlcdm]{2,}|[IVXLCDM]+|[ivx](?=\s*(?:$|[-–—,،.)(])))(?:-\p{Nd}+|\.(?:\p{Nd}+|\p{Lu}(?!\p{L})))?(?![\p{L}\p{M}]|\.\s?\p{Nd})`;
const letter = String.raw`(?:(?!و)[\p{Lu}\p{Lo}](?![\p{L}\p{M}])|\p{Ll}(?=\s*(?:$|[-–—,،.)(])))`;
const spelled = String.raw`(?:${[...numberWords.keys()].join('|')})(?![\p{L}\p{M}])`;
const inside = String.raw`(?:\s?\([\p{L}\p{Nd}]{1,5}\))*`;
const atom = String.raw`[*#]?(?:${number}|${lettered}|${roman}|${spelled}|${letter}|\((?:[\p{Ll}\p{Lo}]|[ivx]{2,4}|\p{Nd}{1,2})\))${inside}`;
const following = String.raw`(?:\s?ff?\.?(?![\p{L}\p{Nd}])|\set\sseqq?\.?|\spassim|\sوما\s(?:بعدها|يليها))?`;
const range = String.raw`(?:\s?(?:-{1,3}|[–—\u2011])\s?|\s(?:to|إلى|الى)\s)`;
const item = String.raw`(?:${atom}(?:${range}${atom})?${following}|passim(?!\p{L}))`;
const joint = String.raw`(?:,?\s(?:and|or|&)\s|\sأو\s|\s?[,،]\s?(?:و\s?)?|\sو\s?|\s?&\s?)`;
// The next place (`n. 12`) and a date (`18 August`) go on with no list.
const elsewhere = String.raw`(?!\p{L}{1,4}(?:\.\s*|\s+)[\p{Nd}ivxlcIVXLC]|\p{Nd}{1,2}\s(?:\p{Lu}|(?!و|إلى|الى|مكرر)\p{Lo}))`;
const values = new RegExp(`^(?!passim)${item}(?:${joint}${elsewhere}${item})*`, 'u');
const wordAhead =
  /^([¶§№]+|(?:operative|preambular|op\.?|pp\.?) (?:paragraph|para|clause|cl)s?|فقر(?:ة|تا|تي|ات) (?:المنطوق|الديباجة)|عدد إضافي|sub verb[oi]s?|s\.\s?vv?|ص ?\.? ?ص|تحت مادة|\p{L}[\p{L}\p{M}]*)(\.?\s*)/iu;
const jointAhead =
  /^(?:\s?[,،]\s*(?:(?:and|&)\s|و(?=\p{L}))?|\s(?:and|of|in|&|من|في)\s|\sو\s?|\s)/u;
const severalValues =
  /\p{Nd}\s?[-–—]\s?\p{Nd}|\sوما\s(?:بعدها|يليها)|[,،]|\s(?:and|to|&|و(?!ما\s)|إلى|الى)/u;
const wholeAnnex = /^(?:annex|appendix|schedule|supplement)$/;

/**
 * The places in a source that a citation names, and the words after them.
 *
 * `annex II, paras. 4 and 9, on the ceasefire` is two places and a suffix; in `ch. 4, on Syria, pp. 5–6`
 * a further place follows. What is no place from its first word on is a suffix as a whole: `no mention of him`.
 */
export function readLocators(text: string): Omit<CitationItem, 'source'> {
  const first = readPlaces(text);
  const further: CitedPlaces[] = [];
  let last = first;
  while (last.locators && last.suffix !== undefined) {
    const cut = nextPlace(last.suffix);
    if (cut === undefined) break;
    const next = readPlaces(last.suffix.slice(cut.end));
    last.suffix = last.suffix.slice(0, cut.start);
    further.push(next);
    last = next;
  }
  return { ...first, ...(further.length > 0 && { further }) };
}

// Behind a comma of the author's own sentence: what is quoted or in brackets is not taken apart.
function nextPlace(words: string): { start: number; end: number } | undefined {
  for (const { 0: comma, index } of words.matchAll(/[,،]\s*/gu)) {
    const end = index + comma.length;
    const before = words.slice(0, index);
    if (/\p{L}/u.test(before) && isWhole(before) && readLocator(words.slice(end))) {
      return { start: index, end };
    }
  }
  return undefined;
}

function isWhole(words: string): boolean {
  const count = (signs: RegExp) => words.match(signs)?.length ?? 0;
  return count(/"/g) % 2 === 0 && count(/[“«([]/g) === count(/[”»)\]]/g);
}

function readPlaces(text: string): CitedPlaces {
  const locators: Locator[] = [];
  let rest = text;
  for (;;) {
    const [between = ''] = (locators.length > 0 && jointAhead.exec(rest)) || [];
    if (locators.length > 0 && between === '') break;
    const found =
      readLocator(rest.slice(between.length)) ??
      (locators.length === 0 ? barePages(rest) : undefined);
    if (!found) break;
    locators.push({ joint: between, ...found.locator });
    rest = rest.slice(between.length + found.length);
  }
  return {
    ...(locators.length > 0 && { locators }),
    ...(rest !== '' && { suffix: rest }),
  };
}

function readLocator(
  text: string,
): { locator: Omit<Locator, 'joint'>; length: number } | undefined {
  const [written = '', word = '', gap = ''] = wordAhead.exec(text) ?? [];
  const is = ofResolution[word] ?? locatorWord(word);
  // `n.d.` is said of a date.
  if (!is || /^n\.\s?d\b/.test(text)) return undefined;
  const after = text.slice(written.length);
  const value = valueOf(after, is.label);
  if (value === undefined) {
    const isWhole = wholeAnnex.test(is.label) && /^\s*(?:$|[,،])/.test(after) && gap.trim() === gap;
    return isWhole
      ? { locator: { ...is, word: written, value: '' }, length: written.length }
      : undefined;
  }
  // `p4` and `§4` are places; `s2013` is a part of something else.
  if (gap === '' && !/^(?:pp?|[¶§№]+|ص ?\.? ?ص?)$/u.test(word)) return undefined;
  const { either, ...kind } = is;
  const several = kind.several || (either === true && severalValues.test(value));
  const locator = { ...kind, several, word: written, value: tidy(value, several) };
  return { locator, length: written.length + value.length };
}

// What the United Nations calls the paragraphs of a resolution; in small letters these are of a work and pages.
const ofResolution: Readonly<Record<string, ReturnType<typeof locatorWord>>> = {
  OP: { label: 'operative-paragraph', several: false, either: true, language: 'en' },
  PP: { label: 'preambular-paragraph', several: false, either: true, language: 'en' },
};

// CSL takes a number alone for a page; a year is none.
function barePages(text: string): { locator: Omit<Locator, 'joint'>; length: number } | undefined {
  const [value = ''] = values.exec(text) ?? [];
  const rest = text.slice(value.length);
  // `12:30–13:00` is a time.
  if (/\p{Nd}:\p{Nd}/u.test(value)) return undefined;
  if (!isPage.test(value) || isYear.test(value) || !/^\s*(?:$|[,،]\s)/.test(rest)) return undefined;
  const several = severalValues.test(value);
  const locator = {
    label: 'page',
    several,
    word: '',
    language: 'und',
    value: tidy(value, true),
  } as const;
  return { locator, length: value.length };
}

const isPage = /^(?:\p{Nd}|(?=[ivxl]{2})l?x{0,3}(?:ix|iv|v?i{0,3})(?!\p{L}))/u;
const isYear = /^(?:1[5-9]|20)\p{Nd}\p{Nd}(?!\p{Nd})/u;

function valueOf(text: string, label: Locator['label']): string | undefined {
  if (label === 'sub-verbo') return /^[^,،;]+/u.exec(text)?.[0];
  return values.exec(text)?.[0];
}

// Western digits everywhere, as in dates; where the author wrote the plural, a hyphen between two numbers is a range.
function tidy(value: string, several: boolean): string {
  const western = value.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  if (!several) return western;
  return western
    .replace(
      /(?<![\p{L}\p{Nd}.-])(\p{Nd}+[a-z]?|[ivxlcdm]+)-(?=(?:\p{Nd}+[a-z]?|[ivxlcdm]+)(?![\p{L}\p{Nd}-]))/gu,
      '$1–',
    )
    .replace(/(\p{Lu}-\p{Nd}+)-(?=\p{Lu}-\p{Nd})/gu, '$1–');
}
