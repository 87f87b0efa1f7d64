import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { indexedText } from '../model/text/index-words.ts';
import { tokensOf } from '../model/text/tokens.ts';
import type { KeptTexts } from './kept-texts.ts';
import { readBrief } from './read-brief.ts';

// Pagefind works on some pages while others are read.
const readTogether = 8;

/**
 * Gives Pagefind the words of pages, and keeps their texts; returns what went wrong.
 *
 * @param files the pages, relative to the folder
 */
export async function addPages(
  index: PagefindIndex,
  dir: string,
  files: readonly string[],
  texts: KeptTexts,
): Promise<string[]> {
  const failed: string[] = [];
  const waiting = files.values();
  const addSome = async () => {
    for (const file of waiting) {
      const url = `/${file
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '')}`;
      const errors = await addPage(index, url, await readFile(join(dir, file), 'utf8'), texts);
      failed.push(...errors.map((error) => `${url}: ${error}`));
    }
  };
  await Promise.all(Array.from({ length: readTogether }, addSome));
  return failed;
}

async function addPage(
  index: PagefindIndex,
  url: string,
  html: string,
  texts: KeptTexts,
): Promise<string[]> {
  const { language, tokens, filters, meta, words, anchors } = readBrief(html);
  await texts.add(url, { words, anchors, meta });
  const facts = Object.entries(meta).map(([name, text = '']): [string, string] => [
    name,
    indexedText(tokensOf(text)),
  ]);
  const { errors } = await index.addCustomRecord({
    ...{ url, language, filters, content: indexedText(tokens) },
    meta: Object.fromEntries(facts),
  });
  return errors;
}
