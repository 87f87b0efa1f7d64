import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packWords, wordListName } from '../model/files/word-list.ts';
import type { Language } from '../model/language/language.ts';
import { createWordCounter } from './count-words.ts';
import { languageOf, pagesOfIndex } from './read-pages.ts';

/** Writes the word list of each language beside a finished index, from the texts that the index itself keeps. */
export async function writeWords(indexDir: string, languages: readonly Language[]): Promise<void> {
  const counters = new Map(languages.map((language) => [language, createWordCounter()]));
  for await (const page of pagesOfIndex(indexDir)) {
    const own = languageOf(page.id);
    const [, counter] = [...counters].find(([language]) => language.toLowerCase() === own) ?? [];
    const { words, meta } = page.page;
    counter?.add([...words, ...(meta['authors'] ?? '').split(' ')]);
  }
  for (const [language, counter] of counters) {
    const file = packWords(counter.words());
    await writeFile(join(indexDir, wordListName(language)), JSON.stringify(file));
  }
}
