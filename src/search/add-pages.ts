import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { indexedText } from '../model/text/index-words.ts';
import { tokensOf } from '../model/text/tokens.ts';
import type { KeptTexts } from './kept-texts.ts';
import { readBrief, type ReadBrief } from './read-brief.ts';

/**
 * Gives Pagefind the words of pages, and keeps their texts; returns what went wrong.
 *
 * One after the other, so that an index of the same pages is the same to the byte; Pagefind works on a page while the
 * next is read.
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
  let adding: Promise<unknown> = Promise.resolve();
  for (const file of files) {
    const url = `/${file
      .split(sep)
      .join('/')
      .replace(/index\.html$/, '')}`;
    const page = readBrief(await readFile(join(dir, file), 'utf8'));
    const { words, anchors, meta } = page;
    await texts.add(url, { words, anchors, meta });
    await adding;
    adding = addPage(index, url, page).then((errors) =>
      failed.push(...errors.map((error) => `${url}: ${error}`)),
    );
    // What fails is thrown where it is awaited.
    adding.catch(() => undefined);
  }
  await adding;
  return failed;
}

async function addPage(
  index: PagefindIndex,
  url: string,
  { language, tokens, filters, meta }: ReadBrief,
): Promise<string[]> {
  const facts = Object.entries(meta).map(([name, text = '']): [string, string] => [
    name,
    indexedText(tokensOf(text), language),
  ]);
  const { errors } = await index.addCustomRecord({
    ...{ url, language, filters, content: indexedText(tokens, language) },
    meta: Object.fromEntries(facts),
  });
  return errors;
}
