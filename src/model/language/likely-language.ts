import { memoize } from '../memoize.ts';
import { canonicalTag, type Language, nameOfLanguage } from './language.ts';

/** The language that was most likely meant by a wrong tag: another form of it, `AR` and `ar_EG`, or its name, `Arabic`. */
export function likelyLanguage(
  written: string,
  known: readonly Language[] = [],
): Language | undefined {
  const plain = written.trim().replace(/_/g, '-').toLowerCase();
  const tag = canonicalTag(plain) ?? byName('en').get(plain);
  const ofSite =
    known.find((one) => one === tag) ?? known.find((one) => one === tag?.split('-')[0]);
  const meant = known.length > 0 ? ofSite : tag;
  return meant === written ? undefined : meant;
}

// Languages by their names in that one and in themselves, in lower case.
const byName = memoize((namedIn: Language): ReadonlyMap<string, Language> => {
  const names = new Intl.DisplayNames([namedIn], { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  return new Map(
    tags.flatMap((tag): [string, Language][] => {
      const name = names.of(tag);
      if (name === undefined || canonicalTag(tag) !== tag) return [];
      return [nameOfLanguage(tag), name].map((one) => [one.toLowerCase(), tag]);
    }),
  );
});
