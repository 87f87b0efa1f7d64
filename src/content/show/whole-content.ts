import type { BriefFolder, Content, FiledText } from '../../model/reading/content.ts';
import type { Language } from '../../model/language/language.ts';
import { namedRecord, type recordStandIns } from '../read/stand-ins.ts';

/**
 * A folder's content as a site can be made of it: whatever is named and not there has a stand-in, which is
 * called as it was named, and texts are left out only in languages that the site or its interface lacks.
 */
export function wholeContent(content: Content, interfaceLanguages: readonly Language[]): Content {
  const site = siteIn(content.site, interfaceLanguages);
  const languages = new Set(site?.data.languages);
  const briefs = new Map(
    [...content.briefs].flatMap(([id, brief]) =>
      languages.has(brief.first.language) ? [[id, wholeBrief(brief, languages)] as const] : [],
    ),
  );
  const shown = { ...content, site, briefs };
  return {
    ...shown,
    ...standInsFor(shown),
    pages: new Map(
      [...content.pages].map(([id, texts]) => [id, inLanguages(texts, languages)] as const),
    ),
  };
}

function siteIn(site: Content['site'], known: readonly Language[]): Content['site'] {
  if (!site) return undefined;
  const languages = site.data.languages.filter((language) => known.includes(language));
  return { ...site, data: { ...site.data, languages: languages.length > 0 ? languages : ['en'] } };
}

function wholeBrief(brief: BriefFolder, languages: ReadonlySet<Language>): BriefFolder {
  const texts = [brief.first, ...brief.translations, ...brief.drafts];
  const named = texts.flatMap(({ facts }) => facts.images.map(({ file }) => file));
  // A browser shows the words of an image that is not there.
  const missing = named.filter((file) => !brief.images.has(file));
  const standIns = missing.map((file) => [file, { width: 480, height: 120 }] as const);
  return {
    ...brief,
    translations: inLanguages(brief.translations, languages),
    drafts: inLanguages(brief.drafts, languages),
    images: new Map([...brief.images, ...standIns]),
  };
}

function inLanguages<T>(
  texts: readonly FiledText<T>[],
  languages: ReadonlySet<Language>,
): FiledText<T>[] {
  return texts.filter(({ language }) => languages.has(language));
}

type Kind = keyof typeof recordStandIns;

function standInsFor(content: Content): Pick<Content, Kind> {
  const named = namedIn(content);
  const withStandIns = <Id extends string, T>(kind: Kind, records: ReadonlyMap<Id, T>) => {
    const missing = [...named[kind]].filter((id) => id !== '' && !records.has(id as Id));
    const standIns = missing.map((id) => {
      const data = namedRecord(kind, id);
      return [id, { file: `${kind}/${id}.yaml`, data }] as unknown as [Id, T];
    });
    return standIns.length > 0 ? new Map([...records, ...standIns]) : records;
  };
  return {
    authors: withStandIns('authors', content.authors),
    topics: withStandIns('topics', content.topics),
    regions: withStandIns('regions', content.regions),
    types: withStandIns('types', content.types),
    sources: withStandIns('sources', content.sources),
    names: withStandIns('names', content.names),
  };
}

function namedIn(content: Content): Record<Kind, Set<string>> {
  const briefs = [...content.briefs.values()];
  const data = briefs.map(({ first }) => first.data);
  const texts = briefs.flatMap(({ first, translations, drafts }) => [
    ...[first, ...translations, ...drafts],
  ]);
  const all: readonly FiledText<unknown>[] = [...texts, ...[...content.pages.values()].flat()];
  return {
    authors: new Set([
      ...data.flatMap(({ authors }) => authors),
      ...texts.flatMap((text) => text.data.translators ?? []),
      ...[...content.sources.values()].flatMap((source) =>
        source.data.author.flatMap(({ id }) => id ?? []),
      ),
    ]),
    topics: new Set(data.flatMap(({ topics }) => topics)),
    regions: new Set([
      ...data.flatMap(({ regions }) => regions),
      ...[...content.regions.values()].flatMap((region) => region.data.within),
    ]),
    types: new Set(data.map(({ type }) => type)),
    sources: new Set([
      ...data.flatMap(({ restates, furtherReading }) => [restates ?? '', ...furtherReading]),
      ...all.flatMap(({ facts }) =>
        [...facts.notes, ...facts.passages]
          .flatMap(({ citations = [] }) => citations)
          .flatMap(({ items }) => items.map(({ source }) => source)),
      ),
    ]),
    names: new Set(),
  };
}
