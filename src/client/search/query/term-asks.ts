import type { Language } from '../../../model/language/language.ts';
import { fold } from '../../../model/text/fold.ts';
import { asWritten } from '../../../model/text/index-words.ts';
import { isArabic } from '../../../model/text/is-arabic.ts';
import { ownForms } from '../../../model/text/tokens.ts';
import type { Recognised } from '../../../names/recognise.ts';
import { withoutInnerArticles } from '../../../names/word-forms.ts';
import { asksOfDual } from './arabic-duals.ts';
import { asksOfEndings } from './arabic-endings.ts';
import { inAllPrefixes } from './arabic-forms.ts';
import { asksOfSmallWord } from './arabic-small-words.ts';
import { askedForms, beginningOf, writtenForms } from './asked-forms.ts';
import type { Ask, Term } from './term.ts';

/** What a word asks for: its forms in texts of a language, and what begins so where it may be the beginning of a word. */
export function asksOfWord(text: string, language: Language, isBeginning: boolean): Ask[] {
  const asks = /^ar(?:-|$)/.test(language)
    ? asksInArabic(text, language)
    : askedForms(text, language).map(wholeAsk);
  if (!isBeginning) return asks;
  return [...asks, ...typedBeginnings(text).flatMap(asksOfBeginning)];
}

function asksInArabic(text: string, language: Language): Ask[] {
  const [word = '', ...more] = ownForms(text);
  const small = more.length > 0 ? undefined : asksOfSmallWord(word);
  if (small) return small.map(wholeAsk);
  const forms = askedForms(text, language).map(wholeAsk);
  return [...forms, ...asksOfDual(text), ...asksOfEndings(text)];
}

function wholeAsk(text: string): Ask {
  return { text, isBeginning: false };
}

/**
 * What asks for an English word as it is written, where its ending may be taken off and leave another word: `Welles`,
 * `Manning`; and for initials, which may be another word without their points: `A.D.` and `ad`. Of others the stem is the
 * word, and to ask for both would take another part of the index.
 */
export function asksAsWritten(text: string, language: Language): { written?: readonly string[] } {
  const [own = '', ...others] = ownForms(text);
  if (others.length === 0 && own.includes('.') && /\p{L}\.\p{L}/u.test(own))
    return { written: [own] };
  // Sooner than the pattern of all letters is compiled.
  if (!/(?:s|ing|ed|['’])$/i.test(text)) return {};
  const isEnding = /^[\p{L}\p{M}]*(?:s|ing|ed)(?:['’]s?)?$/iu.test(text);
  if (!isEnding || isWhole.test(text) || !/^en(?:-|$)/.test(language)) return {};
  return { written: asksOfPhrase(text).map((ask) => ask.text) };
}

// These are nobody’s name, and most texts have them: to ask for them twice would be the dearest question of a search.
const isWhole =
  /^(?:always|as|being|does|during|has|having|his|is|its|less|nothing|perhaps|ours|something|theirs|this|thus|towards|unless|us|was|yes)$/i;

/** What the beginning of a word asks for; nothing where it is more than a word. */
function asksOfBeginning(text: string): Ask[] {
  const beginning = beginningOf(text);
  return beginning ? [{ text: beginning, isBeginning: true }] : [];
}

// Stems have no article, and what is written has the one that was typed or another.
const article = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{2})/u;

function typedBeginnings(text: string): string[] {
  if (!isArabic(text)) return [text];
  const plain = text.replace(article, '');
  return [...new Set([text, plain, `ال${plain}`])];
}

/** What a word with a star asks for; in Arabic also without the article, and behind what may be written before a word. */
export function asksOfStar(text: string): Ask[] {
  const plain = text.replace(article, '');
  const texts = isArabic(text) ? [text, ...inAllPrefixes(plain)] : [text];
  return [...new Set(texts)].flatMap(asksOfBeginning);
}

/** What words in quotation marks ask for: each as it is written, one behind the other. */
export function asksOfPhrase(words: string): Ask[] {
  return writtenForms(words).map((text) => ({ text: asWritten(text), isBeginning: false }));
}

/** What a name asks for: every spelling that is not left out. */
export function asksOfName(
  { names, others, asked, capitals }: Recognised,
  out: ReadonlySet<string>,
  language: Language,
): Pick<Term, 'asks' | 'name' | 'meanings'> {
  const [known] = names;
  if (!known || names.length > 1) {
    return { asks: asksFor([asked], capitals, language), meanings: names };
  }
  const searched = others.filter((other) => !out.has(fold(other)));
  const spellings = withoutLonger(searched, asked);
  const leftOut = others.filter((other) => out.has(fold(other)));
  return {
    asks: asksFor([asked, ...spellings], capitals, language),
    name: { known, spellings, leftOut },
  };
}

// Every brief with a longer spelling also has the shorter one within it.
function withoutLonger(others: readonly string[], text: string): string[] {
  const all = [text, ...others];
  return others.filter((other) => !all.some((one) => one !== other && isWithin(one, other)));
}

function isWithin(one: string, other: string): boolean {
  const [own, words] = [ownForms(one), ownForms(other)];
  return own.length < words.length && ` ${words.join(' ')} `.includes(` ${own.join(' ')} `);
}

function asksFor(
  spellings: readonly string[],
  capitals: readonly string[],
  language: Language,
): Ask[] {
  const asks = new Map<string, Ask>();
  for (const spelling of spellings) {
    const isExact = capitals.includes(spelling);
    const ways = [...new Set([spelling, withoutInnerArticles(spelling)])];
    const forms = isExact ? [spelling] : ways.flatMap((way) => askedForms(way, language));
    for (const text of forms) {
      const ask = { text, isBeginning: false };
      if (!asks.has(text)) asks.set(text, isExact ? { ...ask, isExact } : ask);
    }
  }
  return [...asks.values()];
}
