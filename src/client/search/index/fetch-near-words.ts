import { type WordListFile, unpackWords, wordListName } from '../../../model/files/word-list.ts';
import type { Language } from '../../../model/language/language.ts';
import { fetchJson, hasParts } from '../../fetch-json.ts';
import type { NearWords } from './near-words.ts';
import type { IndexAddress } from './index-files.ts';

/** How to have the words of an index: fetched on first use, which most visits never come to; where that fails, there are none this time. */
export function openWords(
  { index, tag }: IndexAddress,
  language: Language,
): () => Promise<NearWords> {
  const address = `${index}${wordListName(language)}?ts=${tag || Date.now()}`;
  let words: Promise<NearWords> | undefined;
  return async () => {
    try {
      words ??= fetchWords(address);
      return await words;
    } catch {
      words = undefined;
      return noWords;
    }
  };
}

/** No words: nothing is near. */
const noWords: NearWords = { spellingOf: () => undefined, nearest: () => [] };

// What compares them comes with them.
async function fetchWords(address: string): Promise<NearWords> {
  const [file, { openNearWords }] = await Promise.all([
    fetchJson(address, isWordList),
    import('./near-words.ts'),
  ]);
  return openNearWords(unpackWords(file));
}

function isWordList(value: unknown): value is WordListFile {
  return hasParts(value, ['words']) && typeof (value as WordListFile).words === 'string';
}
