import { type Path, paths, publishedPath } from '../model/addresses.ts';
import type { Content } from '../model/reading/content.ts';
import type { Language } from '../model/language/language.ts';
import { memoizeWeakly } from '../model/memoize.ts';
import { languagesOfSources } from './source-languages.ts';

/**
 * The published path of every page that has an address of its own, with the file it is made from.
 *
 * Lists that follow from these (years, topics within regions, further pages) are not among them, nor
 * are pages of two languages: what becomes of a brief becomes of these (`past-pairs.ts`).
 */
export function liveAddresses(content: Content): ReadonlyMap<Path, string> {
  return findLive(content);
}

// Remembered, since each rule about addresses asks for them.
const findLive = memoizeWeakly((content: Content) => {
  const found = new Map<Path, string>();
  const languages = content.site?.data.languages ?? [];
  const [defaultLanguage = ''] = languages;
  const add = (path: Path, file: string, language: Language) => {
    if (languages.includes(language))
      found.set(publishedPath(path, language, defaultLanguage), file);
  };
  const addInAll = (path: Path, file: string) => {
    for (const language of languages) add(path, file, language);
  };
  for (const { id, first, translations } of content.briefs.values()) {
    if (first.data.draft) continue;
    for (const { language, file } of [first, ...translations]) add(paths.brief(id), file, language);
  }
  for (const [id, texts] of content.pages) {
    for (const { language, file } of texts) add(paths.page(id), file, language);
  }
  for (const [id, { file }] of content.topics) addInAll(paths.topic(id), file);
  for (const [id, { file }] of content.regions) addInAll(paths.region(id), file);
  for (const [id, { file }] of content.authors) addInAll(paths.author(id), file);
  for (const [id, { file }] of content.names) addInAll(paths.name(id), file);
  for (const [id, inLanguages] of languagesOfSources(content, { drafts: false })) {
    const file = content.sources.get(id)?.file ?? '';
    for (const language of inLanguages) add(paths.source(id), file, language);
  }
  return found;
});
