import { pageOfList, type Path, paths } from '../../model/addresses.ts';
import { fold } from '../../model/text/fold.ts';
import type { Language } from '../../model/language/language.ts';
import type { NameId } from '../../model/records/ids.ts';
import type { Name } from '../../model/records/name.ts';
import { localeOf, locales } from '../../model/locale/locales.ts';
import { memoize } from '../../model/memoize.ts';
import { remember } from '../../reads/remember.ts';
import { pageSize } from '../pages/paged.ts';
import type { View } from '../view.ts';

/** A name and the letter it stands under; none for one that begins with a digit. */
export interface NameInOrder {
  id: NameId;
  name: Name;
  letter: string;
}

/** All names by what they are sorted under: the family name of persons, the whole of others, without articles. */
export function namesInOrder(view: View): readonly NameInOrder[] {
  return order(undefined, view);
}

/** The number of the page that a name stands on. */
export function pageOfName(id: NameId, view: View): number {
  const index = namesInOrder(view).findIndex((one) => one.id === id);
  return Math.floor(Math.max(0, index) / pageSize) + 1;
}

/** The letters that names stand under, in order, each with the path to its first name. */
export function lettersOfNames(view: View): { letter: string; id: string; path: Path }[] {
  const letters = [...Map.groupBy(namesInOrder(view), ({ letter }) => letter)];
  return letters.map(([letter, [first]], index) => ({
    letter,
    // No name's id has two hyphens in a row.
    id: `letter--${index + 1}`,
    path: pageOfList(paths.names, first ? pageOfName(first.id, view) : 1),
  }));
}

const order = remember((_: undefined, view: View): readonly NameInOrder[] => {
  const { compare } = new Intl.Collator(view.language, { numeric: true });
  return [...view.library.names]
    .map(([id, name]) => ({ id, name, key: fold(sortKey(name, view)) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.id, b.id))
    .map(({ id, name, key }) => ({ id, name, letter: letterOf(key, view) }));
});

function sortKey({ kind, name, sortAs }: Name, view: View): string {
  const { text, language } = view.label(name);
  const given = sortAs?.[language];
  if (given !== undefined) return given;
  const word = kind === 'person' ? (text.split(/\s+/).at(-1) ?? text) : text;
  return word.replace(articlesIn(language), '');
}

// Articles of the label's own language; those of transliterated names are met in every one.
const articlesIn = memoize((language: Language) => {
  const { articles, elisions = [] } = localeOf(language);
  const apart = [...articles, ...locales.flatMap((one) => one.transliteratedArticles ?? [])];
  const attached = locales.flatMap((one) => one.attachedArticle ?? []);
  const elided = elisions.map((word) => `${word}['’]`);
  return new RegExp(`^(?:${apart.join('|')})[- ]|^(?:${[...attached, ...elided].join('|')})`, 'iu');
});

function letterOf(key: string, view: View): string {
  const [first = ''] = key;
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(view.language) : '';
}
