import type { Language } from '../../model/language/language.ts';
import type { LocatorWords } from '../../model/locale/locale.ts';
import { locatorWords } from '../../model/locale/locales.ts';
import type { LocatorLabel } from '../../model/reading/locator.ts';

/** What a word before a number says: of which kind the place is, and whether it is several. */
interface LocatorWord {
  label: LocatorLabel;
  several: boolean;
  /** Where the word is the same for one and for several, and what follows has to tell. */
  either?: true;
  language: Language;
}

const known = new Map(
  Object.entries(locatorWords).flatMap(([language, words]) => entriesOf(words, language)),
);

/** What a word says before a number, whatever its capitals, points, spaces, vowel marks and article. */
export function locatorWord(written: string): LocatorWord | undefined {
  const word = written
    .toLowerCase()
    .replace(/[\s.]/g, '')
    .replace(/[\u064B-\u0652\u0640]/g, '');
  return known.get(word) ?? known.get(word.replace(/^ال/, ''));
}

function entriesOf(words: LocatorWords, language: Language) {
  return (Object.keys(words) as LocatorLabel[]).flatMap((label) => {
    const [one, several, either = ''] = words[label];
    const lists: [string, Pick<LocatorWord, 'several' | 'either'>][] = [
      [one, { several: false }],
      [several, { several: true }],
      [either, { several: false, either: true }],
    ];
    return lists.flatMap(([list, number]) =>
      list
        .split(' ')
        .filter(Boolean)
        .map((word): [string, LocatorWord] => [
          word.replace('_', '').replace(/[\u064B-\u0652\u0640]/g, ''),
          { label, language, ...number },
        ]),
    );
  });
}
