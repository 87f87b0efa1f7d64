import { type Path, paths, publishedPath } from '../model/addresses.ts';
import type { BriefFolder, Content } from '../model/reading/content.ts';
import type { SourceId } from '../model/records/ids.ts';
import type { Language } from '../model/language/language.ts';
import type { TextFacts } from '../model/reading/rendered-text.ts';

/**
 * The languages each source has a page in: the default one, those whose texts cite or name it, and
 * those in which its page was once published.
 */
export function languagesOfSources(
  content: Content,
  { drafts }: { drafts: boolean },
): Map<SourceId, Language[]> {
  const [defaultLanguage = '', ...others] = content.site?.data.languages ?? [];
  const briefs = [...content.briefs.values()].filter(({ first }) => drafts || !first.data.draft);
  const named = new Map(
    others.map((language) => [language, sourcesNamedIn(language, briefs, content, drafts)]),
  );
  const published = new Set<Path>(
    content.addresses?.data.addresses.flatMap(({ path, state }) => (state === 'live' ? path : [])),
  );
  return new Map(
    [...content.sources.keys()].map((id) => {
      const isThere = (language: Language) =>
        named.get(language)?.has(id) ||
        published.has(publishedPath(paths.source(id), language, defaultLanguage));
      return [id, [defaultLanguage, ...others.filter(isThere)]];
    }),
  );
}

function sourcesNamedIn(
  language: Language,
  briefs: readonly BriefFolder[],
  { pages }: Content,
  withDrafts: boolean,
): Set<string> {
  const named = new Set<string>();
  const add = (ids: Iterable<string>) => {
    for (const id of ids) named.add(id);
  };
  for (const { first, translations, drafts } of briefs) {
    const text = [first, ...translations, ...(withDrafts ? drafts : [])].find(
      (other) => other.language === language,
    );
    if (!text) continue;
    const { restates, furtherReading } = first.data;
    if (restates) named.add(restates);
    add(furtherReading);
    add(citedSources(text.facts, first.facts));
  }
  for (const { language: own, facts } of [...pages.values()].flat()) {
    if (own === language) add(citedSources(facts, facts));
  }
  return named;
}

/** The sources that the notes called in a text cite; a note that a translation does not define is the first language's. */
export function citedSources(facts: TextFacts, first: TextFacts): string[] {
  const defined = new Map(
    [...first.notes, ...facts.notes]
      .filter((note) => note.defined)
      .map(({ label, citations }) => [label, citations]),
  );
  return facts.notes
    .filter(({ calls }) => calls > 0)
    .flatMap(({ label }) => defined.get(label) ?? [])
    .flatMap(({ items }) => items.map(({ source }) => source));
}
