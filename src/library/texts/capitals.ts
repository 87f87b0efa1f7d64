import { memoize } from '../../model/memoize.ts';
import { spellingsOf } from '../../model/records/spelled.ts';
import { answering } from '../library-answers.ts';
import type { View } from '../view.ts';

/**
 * The spellings that count in capitals only and stand so in some HTML: `US`, but not for "tell us".
 *
 * The index itself cannot tell them apart.
 */
export function capitalsIn(html: readonly string[], view: View): string[] {
  const source = sourceOfPattern('', view);
  if (source === undefined) return [];
  const pattern = patternOf(source);
  const found = html.flatMap((one) => one.replace(/<[^>]*>/g, ' ').match(pattern) ?? []);
  return [...new Set(found.map((text) => text.replaceAll('.', '').replace(/\s+/g, ' ')))].sort();
}

const patternOf = memoize((source: string) => new RegExp(source, 'gu'));

const sourceOfPattern = answering('capitals', (_, { library }): string | undefined => {
  const { names, regions, authors } = library;
  const texts = [...names.values(), ...regions.values(), ...authors.values()]
    .flatMap((record) => spellingsOf(record))
    .filter(({ exactCase }) => exactCase)
    .map(({ text }) => text.split(/\s+/).map(withPoints).join('\\s+'));
  if (texts.length === 0) return undefined;
  // `U.S.S.R.` has no `U.S.` in it, but `PMCs` are several of `PMC`.
  const [before, after] = ['(?<![\\p{L}\\p{N}]|\\p{L}\\.)', '(?=s?(?!\\.?[\\p{L}\\p{N}]))'];
  return `${before}(?:${texts.join('|')})${after}`;
});

// With points between the letters it is the same.
function withPoints(word: string): string {
  return [...word].map((letter) => RegExp.escape(letter)).join('\\.?');
}
