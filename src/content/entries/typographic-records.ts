import { setTypography } from '../../markdown/typography/typography.ts';
import type { Language } from '../../model/language/language.ts';
import type { Labels } from '../../model/records/labels.ts';
import type { Source } from '../../model/records/source.ts';

// Fields whose words readers see; what search compares, names and spellings, stays as it is written.
const labelled = ['line', 'tagline', 'description'];
const ofSources = ['title', 'container-title', 'collection-title', 'publisher'] as const;

/** A record whose sentences, and what further fields say, have the marks of the language that each is in. */
export function withTypography<T extends object>(record: T, further: readonly string[] = []): T {
  const fields = Object.entries(record).map(([field, value]: [string, unknown]) => [
    field,
    (labelled.includes(field) || further.includes(field)) && value
      ? labelsWithTypography(value as Labels)
      : value,
  ]);
  return Object.fromEntries(fields) as T;
}

/** Texts by language, each with the marks of its own. */
export function labelsWithTypography(labels: Labels): Labels {
  return Object.fromEntries(
    Object.entries(labels).map(([language, text]) => [language, setTypography(text, language)]),
  );
}

/** A source whose names and titles have the marks of its language, else of the site's first one. */
export function sourceWithTypography(source: Source, siteLanguage: Language): Source {
  const set = (text: string) => setTypography(text, source.language ?? siteLanguage);
  const result: Source = { ...source };
  for (const field of ofSources) {
    const text = source[field];
    if (text !== undefined) result[field] = set(text);
  }
  result.author = source.author.map((name) =>
    'literal' in name
      ? { ...name, literal: set(name.literal) }
      : { ...name, family: set(name.family) },
  );
  if (source.genre !== undefined) {
    result.genre =
      typeof source.genre === 'string'
        ? setTypography(source.genre, siteLanguage)
        : labelsWithTypography(source.genre);
  }
  if (source.via?.publisher) result.via = { ...source.via, publisher: set(source.via.publisher) };
  return result;
}
