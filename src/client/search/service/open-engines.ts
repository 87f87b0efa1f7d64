import type { Language } from '../../../model/language/language.ts';
import { openEngine, type SearchEngine } from '../index/engine.ts';
import type { IndexAddress } from '../index/index-files.ts';

/** The engines of a site, a language each, opened when they are first asked for. */
export function openEngines(address: IndexAddress) {
  const engines = new Map<Language, SearchEngine>();
  // After a new build the parts of the index have new names: files that the browser kept must not be used.
  let { tag } = address;
  return {
    of: (language: Language): SearchEngine => {
      const engine = engines.get(language) ?? openEngine({ ...address, tag }, language);
      engines.set(language, engine);
      return engine;
    },
    drop: (language: Language): void => {
      engines.delete(language);
      tag = '';
    },
  };
}
