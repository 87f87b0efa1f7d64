import { withoutArticle } from './word-forms.ts';

/** A key by its sound: without what writers of Arabic and Russian names in Latin letters differ in. */
export function soundOf(key: string): string {
  return key.split(' ').map(soundOfWord).join(' ');
}

function soundOfWord(word: string): string {
  return rules.reduce((sound, [from, to]) => sound.replace(from, to), withoutArticle(word));
}

// In this order: endings, letters written with several signs, vowels, and at last double letters.
const rules: readonly [RegExp, string][] = [
  [/sk(iy|ii|yi|ij|y|i)$/, 'ski'],
  [/(ff|w)$/, 'v'],
  [/^[ae]l(?=\p{L}{4})/u, ''],
  [/shch|sch|tch/g, 'sh'],
  [/dzh|dj|zh/g, 'j'],
  [/kh/g, 'h'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/gh|ck|[qg]|c(?!h)/g, 'k'],
  [/w/g, 'v'],
  [/ou|oo|u/g, 'o'],
  [/e[eiy]|ie|a[iy]|iy|y/g, 'i'],
  [/(\p{L})\1+/gu, '$1'],
];
