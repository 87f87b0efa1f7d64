import { rm } from 'node:fs/promises';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Language } from '../model/language/language.ts';
import { type LanguageIndex, readIndexes } from './read-indexes.ts';
import { type SearchRecord, searchedFacts } from './search-record.ts';

/** Some texts as Pagefind indexed them, in a folder of their own. */
export interface IndexedBatch {
  dir: string;
  indexes: ReadonlyMap<Language, LanguageIndex>;
  /** The addresses of the texts in each language, in the order of their numbers. */
  urls: ReadonlyMap<Language, readonly string[]>;
}

/** Texts that Pagefind is being given. */
export interface OpenBatch {
  /** How many letters they have so far. */
  size: () => number;
  add: (record: SearchRecord) => Promise<void>;
  /** Has the index written, and ends the process in which it was made, which gives back its memory. */
  write: () => Promise<IndexedBatch>;
}

/** Begins an index of texts; one at a time, since Pagefind has one process. */
export async function openBatch(dir: string): Promise<OpenBatch> {
  const { index, errors } = await whilePagefindLives(createIndex({}));
  if (!index) throw failure('start', errors);
  const added = new Map<Language, string[]>();
  let size = 0;
  return {
    size: () => size,
    add: async (record: SearchRecord) => {
      const urls = added.get(record.language) ?? [];
      added.set(record.language, urls);
      size += record.content.length;
      await whilePagefindLives(addRecord(index, record, urls.length));
      urls.push(record.url);
    },
    write: async () => {
      await rm(dir, { recursive: true, force: true });
      const written = await whilePagefindLives(index.writeFiles({ outputPath: dir }));
      if (written.errors.length > 0) throw failure('write the index', written.errors);
      await close();
      const indexes = await readIndexes(dir);
      return { dir, indexes, urls: inOrder(indexes, added) };
    },
  };
}

async function addRecord(
  index: PagefindIndex,
  { url, language, content, meta }: SearchRecord,
  number: number,
): Promise<void> {
  // By this the numbers that Pagefind gives are told.
  const sort = { added: String(number).padStart(9, '0') };
  const { errors } = await index.addCustomRecord({ url, language, content, meta, sort });
  if (errors.length > 0) throw failure(`read ${url}`, errors);
}

function inOrder(
  indexes: ReadonlyMap<Language, LanguageIndex>,
  added: ReadonlyMap<Language, readonly string[]>,
): Map<Language, string[]> {
  const ordered = new Map<Language, string[]>();
  for (const [language, urls] of added) {
    const { meta } = indexes.get(language) ?? {};
    if (meta?.order.length !== urls.length || meta.fields.join() !== searchedFacts.join()) {
      throw new Error(`Unexpected index of ${urls.length} texts in ${language} by Pagefind`);
    }
    const byNumber: string[] = [];
    for (const [at, number] of meta.order.entries()) byNumber[number] = urls[at] ?? '';
    ordered.set(language, byNumber);
  }
  return ordered;
}

const pulse = 500;

/** What Pagefind answers; where its process was killed, as for want of memory, it never would. */
async function whilePagefindLives<Reply>(asked: Promise<Reply>): Promise<Reply> {
  const { promise: isDead, reject } = Promise.withResolvers<never>();
  let missed = 0;
  const watch = setInterval(() => {
    missed = process.getActiveResourcesInfo().includes('ProcessWrap') ? 0 : missed + 1;
    if (missed > 1) {
      reject(new Error('Pagefind ended before its work was done; was there too little memory?'));
    }
  }, pulse);
  try {
    return await Promise.race([asked, isDead]);
  } finally {
    clearInterval(watch);
  }
}

function failure(action: string, errors: readonly string[]): Error {
  return new Error(`Pagefind could not ${action}: ${errors.join('; ')}`);
}
