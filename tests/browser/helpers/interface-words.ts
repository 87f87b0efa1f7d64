import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { SearchWords } from '../../../src/model/page/search-words.ts';

interface SearchSentences {
  search: Pick<SearchWords, 'query' | 'parts'>;
}

/** What the search page says in a language, as its file has it. */
export function wordsOf(language: string): SearchSentences {
  const file = new URL(`../../../src/strings/${language}.yaml`, import.meta.url);
  return load(readFileSync(file, 'utf8')) as SearchSentences;
}
