import type { Language } from '../../model/language/language.ts';

// Words that begin with a letter left out, or are written so; by language, without the apostrophe.
const elisions: Record<string, RegExp> = {
  en: elided("tis tisn't twas twasn't twere twill twould twixt em til cos coz n nuff"),
  de: elided('s n ne nen nem ner nes rauf raus rein rum runter rüber'),
  nl: elided('s t n m k r ns'),
  af: elided('n s t'),
  it: elided('sto sta sti ste l un n ndrangheta'),
  ca: elided('l n m t s ns ls'),
  cy: elided('r n'),
};

// Words that may as well begin a quotation; they do not where a mark that could close one follows.
const doubtful =
  /^(?:cause|bout|till|round|fraid|neath|gainst|cept)(?![\p{L}\p{N}’])(?!.*\S'(?!\p{L}))/isu;

/** How long the word is that begins a text and is written with an apostrophe before it: `tis the season` has three letters. */
export function elisionLength(text: string, language: Language): number {
  const base = language.split('-')[0] ?? '';
  const [sure = ''] = elisions[base]?.exec(text) ?? [];
  const [perhaps = ''] = (base === 'en' && doubtful.exec(text)) || [];
  return sure.length || perhaps.length;
}

function elided(words: string): RegExp {
  return new RegExp(`^(?:${words.split(' ').join('|')})(?![\\p{L}\\p{N}’])`, 'iu');
}
