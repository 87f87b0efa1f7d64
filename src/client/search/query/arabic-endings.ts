import { asFormOf, asWritten, isParticle } from '../../../model/text/index-words.ts';
import {
  inAllPrefixes,
  inPlainPrefixes,
  isShortNoun,
  pluralOf,
  undecidedBase,
  withoutArticle,
} from './arabic-forms.ts';
import { isOtherArabicWord } from './arabic-other-words.ts';
import type { Ask } from './term.ts';

const possessives = ['ه', 'ها', 'هم', 'هما', 'نا'];
const duals = ['ان', 'ين'] as const;

/**
 * What an Arabic word asks for besides its forms, where the stemmer keeps an ending that texts give it or takes too much
 * with it: a feminine one as two, and a short one with a pronoun (`دولتين`, `خطتها`); one that ends in alif maqsura with a pronoun (`مستواها`); several, with what may stand before
 * them (`والقرارات`); a word of three letters as two (`وفدين`); one that ends like two or several, or has two letters, with a pronoun (`بيانها`,
 * `حلها`).
 */
export function asksOfEndings(word: string): Ask[] {
  const base = withoutArticle(word);
  if (isParticle(base)) return [];
  const undecided = undecidedBase(word);
  const texts = [
    ...feminine(base),
    ...beforePronoun(base),
    ...pluralOf(base).flatMap((plural) => formsOf(plural, plural)),
    ...(isShortNoun(base) ? withPronouns(base).map(asWritten) : []),
    ...(undecided === undefined
      ? []
      : [...withPronouns(undecided).map(asWritten), ...written(undecided, duals)]),
  ];
  return [...texts.map((text) => ({ text, isBeginning: false })), ...twoOf(base)];
}

function feminine(base: string): string[] {
  const [, stem] = /^(\p{L}{2,})ة$/u.exec(base) ?? [];
  if (stem === undefined) return [];
  const open = `${stem}ت`;
  const two = duals.flatMap((ending) => formsOf(open + ending, open));
  // Of `عمليتها` the stemmer takes the letter as well.
  if (base.endsWith('ية')) return [...two, ...formsOf(`${open}ه`, base)];
  return stem.length > 2
    ? two
    : [...two, ...withPronouns(open).map((form) => asFormOf(form, open))];
}

// Of `مستوى` and `سمّى` a pronoun makes `مستواها` and `سمّاها`.
function beforePronoun(base: string): string[] {
  const [, stem] = /^(\p{L}{2,})ى$/u.exec(base) ?? [];
  return stem === undefined ? [] : withPronouns(`${stem}ا`).map(asWritten);
}

// What has a pronoun has no article.
function withPronouns(base: string): string[] {
  return possessives.flatMap((one) =>
    inPlainPrefixes(base + one).filter(
      (form) => !isOtherArabicWord(form.slice(-one.length - base.length - 1, -one.length)),
    ),
  );
}

// Of three letters the word may be another one: `لبنان` is no two of `لبن`, of which there is no `لبنين`.
function twoOf(base: string): Ask[] {
  if (!/^\p{L}{2}[^\P{L}اةىيء]$/u.test(base)) return [];
  return duals.flatMap((ending) => {
    const other = written(base, [ending === 'ان' ? 'ين' : 'ان']);
    return written(base, [ending]).map((text) => ({ text, isBeginning: false, needs: [other] }));
  });
}

function formsOf(word: string, own: string): string[] {
  return inAllPrefixes(word).map((form) => asFormOf(form, own));
}

function written(base: string, endings: readonly string[]): string[] {
  return endings.flatMap((ending) => inAllPrefixes(base + ending).map(asWritten));
}
