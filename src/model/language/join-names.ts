import type { Language } from './language.ts';
import { memoize } from '../memoize.ts';

const listFormat = memoize((language: Language) => new Intl.ListFormat(language));
const choiceFormat = memoize(
  (language: Language) => new Intl.ListFormat(language, { type: 'disjunction' }),
);

/** Names one after the other as a language joins them: `Khoja, Jamil, and Naumkin`. */
export function joinNames(names: readonly string[], language: Language): string {
  return joinPieces(
    names.map((text) => ({ text })),
    language,
  )
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');
}

/** Things of which one is meant, as a language says it: `4 or 5`. */
export function joinChoices(choices: readonly string[], language: Language): string {
  return choiceFormat(language).format(choices);
}

/** Names in pieces: what is named, and the words between; Arabic writes its `and` at the next name, but apart from Latin letters. */
export function joinPieces<Named extends { text: string }>(
  named: readonly Named[],
  language: Language,
): (Named | string)[] {
  const left = [...named];
  return listFormat(language)
    .formatToParts(named.map(({ text }) => text))
    .map(({ type, value }) => {
      if (type === 'element') return left.shift() ?? value;
      return /\sو$/u.test(value) && /^\p{Script=Latin}/u.test(left[0]?.text ?? '')
        ? `${value}\u00a0`
        : value;
    });
}
