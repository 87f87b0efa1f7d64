import type { Language } from './language.ts';
import { memoize } from '../memoize.ts';

const listFormat = memoize((language: Language) => new Intl.ListFormat(language));
const choiceFormat = memoize(
  (language: Language) => new Intl.ListFormat(language, { type: 'disjunction' }),
);

/** Names one after the other as a language joins them: `Khoja, Jamil, and Naumkin`. */
export function joinNames(names: readonly string[], language: Language): string {
  return listFormat(language).format(names).replace(joinedLatin, '$&\u00a0');
}

// Arabic writes its `and` at the next name, but sets it apart from Latin letters.
const joinedLatin = /(?<=\s)و(?=\p{Script=Latin})/gu;

/** Things of which one is meant, as a language says it: `4 or 5`. */
export function joinChoices(choices: readonly string[], language: Language): string {
  return choiceFormat(language).format(choices);
}

/** Names in pieces: what is named, and the words between. */
export function joinPieces<Named extends { text: string }>(
  named: readonly Named[],
  language: Language,
): (Named | string)[] {
  const left = [...named];
  return listFormat(language)
    .formatToParts(named.map(({ text }) => text))
    .map(({ type, value }) => (type === 'element' ? left.shift() : undefined) ?? value);
}
