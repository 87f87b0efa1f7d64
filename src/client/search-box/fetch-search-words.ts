import { isRecordOf, isText } from '../../model/files/json-shape.ts';
import type { SearchWordsFile } from '../../model/files/search-box-words.ts';
import { fetchJson, hasParts } from '../fetch-json.ts';

/** The words of scripts that are loaded on demand, from below the search page; throws where they cannot be had. */
export function fetchSearchWords(search: string, signal?: AbortSignal): Promise<SearchWordsFile> {
  return fetchJson(new URL('words.json', search), isWords, signal);
}

function isWords(value: unknown): value is SearchWordsFile {
  if (!hasParts(value, ['box', 'found'])) return false;
  const { box, found } = value as SearchWordsFile;
  const isWord = (word: unknown) => isText(word) || isRecordOf(word, isText);
  return [box, found].every((words) => isRecordOf(words, isWord));
}
