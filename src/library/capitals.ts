import { oncePer } from '../model/once-per.ts';
import { spellingsOf } from '../model/spelled.ts';
import type { Library } from './library.ts';

/**
 * The spellings that stand in some HTML as they are recognised, in capitals: `US`, but not for "tell us".
 *
 * The index itself cannot tell them apart.
 */
export function capitalsIn(html: readonly string[], library: Library): string[] {
  const pattern = patternOf(library);
  if (!pattern) return [];
  const found = html.flatMap((one) => one.replace(/<[^>]*>/g, ' ').match(pattern) ?? []);
  return [...new Set(found.map((text) => text.replaceAll('.', '')))].sort();
}

// With points between the letters they are the same.
const patternOf = oncePer(({ names, regions, authors }: Library): RegExp | undefined => {
  const texts = [...names.values(), ...regions.values(), ...authors.values()]
    .flatMap((record) => spellingsOf(record))
    .filter(({ exactCase }) => exactCase)
    .map(({ text }) => [...text].map((letter) => RegExp.escape(letter)).join('\\.?'));
  if (texts.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${texts.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
});
