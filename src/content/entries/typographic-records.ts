import { setTypography } from '../../markdown/typography/typography.ts';
import type { Language } from '../../model/language/language.ts';
import type { Labels } from '../../model/records/labels.ts';
import { cslNames, type SourceName } from '../../model/records/csl-names.ts';
import { cslTexts } from '../../model/records/csl-texts.ts';
import type { Name } from '../../model/records/name.ts';
import type { Source } from '../../model/records/source.ts';
import type { Wording } from '../../model/records/wording.ts';

// Fields whose words readers see; what search compares, names and spellings, stays as it is written.
const labelled = ['line', 'tagline', 'description', 'footer'];

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

/** A name whose sentences and offices have the marks of the language that each is in. */
export function nameWithTypography(name: Name): Name {
  const { about, offices } = name;
  return {
    ...withTypography(name),
    ...(about && { about: { ...about, text: labelsWithTypography(about.text) } }),
    offices: offices.map((office) => ({ ...office, title: labelsWithTypography(office.title) })),
  };
}

/** Texts by language, each with the marks of its own. */
export function labelsWithTypography(labels: Labels): Labels {
  return Object.fromEntries(
    Object.entries(labels).map(([language, text]) => [language, setTypography(text, language)]),
  );
}

/** A source whose words and names have the marks of the language that they are in: the document's, else the site's first one. */
export function sourceWithTypography(source: Source, siteLanguage: Language): Source {
  const own = source.language ?? siteLanguage;
  const fields = Object.entries(source).map(([field, value]: [string, unknown]) => [
    field,
    // What kind of document it is, an editor says in our words.
    printed(field, value, field === 'genre' ? siteLanguage : own),
  ]);
  return Object.fromEntries(fields) as Source;
}

function printed(field: string, value: unknown, language: Language): unknown {
  if (field in cslTexts || field === 'edition') return worded(value as Wording, language);
  if (field in cslNames) return (value as SourceName[]).map((name) => namePrinted(name, language));
  if (field !== 'via') return value;
  const via = value as NonNullable<Source['via']>;
  return via.publisher ? { ...via, publisher: worded(via.publisher, language) } : via;
}

function namePrinted(name: SourceName, language: Language): SourceName {
  return 'literal' in name
    ? { ...name, literal: worded(name.literal, language) }
    : { ...name, family: worded(name.family, language) };
}

function worded(words: Wording | undefined, language: Language): Wording {
  if (typeof words === 'string') return setTypography(words, language);
  return labelsWithTypography(words ?? {});
}
