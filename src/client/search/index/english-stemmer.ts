import type { Stemmer } from './stemmer.ts';

/**
 * The stem of an English word by Snowball 3, as the program has it that Pagefind 1.6 made the index with: that program
 * weighs 60 kB, for which a reader would wait before a word can be looked up.
 */
export function openEnglishStemmer(): Stemmer {
  const known = new Map<string, string>();
  return (word) => {
    const stem = known.get(word) ?? englishStem(word);
    known.set(word, stem);
    return stem;
  };
}

function englishStem(word: string): string {
  if (word.length < 3) return word;
  const exception = exceptions.get(word);
  if (exception !== undefined) return exception;
  // Behind a vowel it is none.
  const marked = word.replace(/^'/, '').replace(/^y|([aeiouy])y/g, '$1Y');
  const regions = regionsOf(marked);
  return steps.reduce((stem, step) => step(stem, regions), marked).toLowerCase();
}

/** Where the first and the second region of a word begin, in which endings are taken off. */
type Regions = readonly [first: number, second: number];
type Step = (word: string, regions: Regions) => string;

const exceptions = new Map([
  ...['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map(
    (word) => [word, word] as const,
  ),
  ...([
    ['skis', 'ski'],
    ['skies', 'sky'],
    ['idly', 'idl'],
    ['gently', 'gentl'],
  ] as const),
  ...([
    ['ugly', 'ugli'],
    ['early', 'earli'],
    ['only', 'onli'],
    ['singly', 'singl'],
  ] as const),
]);

const vowel = '[aeiouy]';
const other = '[^aeiouy]';
const hasVowel = new RegExp(vowel);
const region = new RegExp(`${vowel}${other}`);
// Behind these the first region begins, so that `organize` is no `organ`.
const wholeBeginnings = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/;
const isShort = new RegExp(`(?:${other}${vowel}[^aeiouywxY]|^${vowel}${other}|past)$`);

function regionsOf(word: string): Regions {
  const after = (from: number) => {
    const found = region.exec(word.slice(from));
    return found ? from + found.index + 2 : word.length;
  };
  const first = wholeBeginnings.exec(word)?.[0].length ?? after(0);
  return [first, after(first)];
}

const steps: readonly Step[] = [
  withoutGenitive,
  withoutPlural,
  withoutPast,
  (word) => word.replace(/(?<=.[^aeiouy])[yY]$/, 'i'),
  (word, [first]) => replaced(word, first, second),
  (word, [first, next]) =>
    word.endsWith('ative') ? cut(word, 5, next) : replaced(word, first, third),
  withoutEnding,
  withoutE,
];

function withoutGenitive(word: string): string {
  return word.replace(/'(?:s'?)?$/, '');
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /(?:u|s)s$/.test(word) || !/[aeiouy].+s$/.test(word) ? word : word.slice(0, -1);
}

function withoutPast(word: string, [first]: Regions): string {
  const [ending] = /eed(?:ly)?$|(?:ed|ing)(?:ly)?$/.exec(word) ?? [];
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  if (ending.startsWith('eed')) {
    return stem.length >= first && !/^(?:proc|exc|succ)$/.test(stem) ? `${stem}ee` : word;
  }
  if (ending === 'ing') {
    if (/^[^aeiouy][yY]$/.test(stem)) return `${stem.slice(0, 1)}ie`;
    if (/^(?:inn|out|cann|herr|earr|even)$/.test(stem)) return word;
  }
  if (!hasVowel.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) {
    return /^[aeo]..$/.test(stem) ? stem : stem.slice(0, -1);
  }
  return stem.length === first && isShort.test(stem) ? `${stem}e` : stem;
}

type Endings = readonly (readonly [ending: string, instead: string, behind?: RegExp])[];

// The longest first.
const second: Endings = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['ogist', 'og'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
  ['ogi', 'og', /l$/],
  ['li', '', /[cdeghkmnrt]$/],
];

const third: Endings = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

function replaced(word: string, from: number, endings: Endings): string {
  const found = endings.find(([ending]) => word.endsWith(ending));
  if (!found) return word;
  const [ending, instead, behind] = found;
  const stem = word.slice(0, -ending.length);
  return stem.length >= from && (!behind || behind.test(stem)) ? stem + instead : word;
}

const fourth =
  /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|(?<=[st])ion|al|er|ic)$/;

function withoutEnding(word: string, [, next]: Regions): string {
  const [ending] = fourth.exec(word) ?? [];
  return ending === undefined ? word : cut(word, ending.length, next);
}

function withoutE(word: string, [first, next]: Regions): string {
  const at = word.length - 1;
  if (word.endsWith('e')) {
    const isLess = at >= next || (at >= first && !isShort.test(word.slice(0, at)));
    return isLess ? word.slice(0, at) : word;
  }
  return word.endsWith('ll') && at >= next ? word.slice(0, at) : word;
}

function cut(word: string, length: number, from: number): string {
  return word.length - length >= from ? word.slice(0, -length) : word;
}
