import { basename, dirname, join } from 'node:path';
import type { z } from 'astro/zod';
import { authorSchema } from '../../model/records/author.ts';
import { briefTypeSchema } from '../../model/records/brief-type.ts';
import type { Content, FiledText } from '../../model/reading/content.ts';
import {
  type AuthorId,
  type BriefId,
  type NameId,
  type PageId,
  type RegionId,
  type SourceId,
  type TopicId,
  type TypeId,
} from '../../model/records/ids.ts';
import type { Fault } from '../../model/reading/issue.ts';
import { isLanguageTag, type Language } from '../../model/language/language.ts';
import { nameSchema } from '../../model/records/name.ts';
import type { ProsePage } from '../../model/records/prose-page.ts';
import { regionSchema } from '../../model/records/region.ts';
import { siteSchema } from '../../model/records/site.ts';
import { sourceSchema } from '../../model/records/source.ts';
import { topicSchema } from '../../model/records/topic.ts';
import { isThere } from '../files/read-bytes.ts';
import { identifyBriefs } from './identify-briefs.ts';
import type { LedgerChoice } from './ledger-choice.ts';
import { type FileList, listFiles } from './list-files.ts';
import { readDocuments } from './read-documents.ts';
import { readAddresses } from './read-addresses.ts';
import { readBrief, type UnrenderedBrief } from './read-briefs.ts';
import type { UnrenderedText } from './read-markdown.ts';
import { readPages } from './read-pages.ts';
import { duplicate, readRecord, readRecords } from './read-records.ts';
import { isFaults } from './read-yaml.ts';
import { withKeptReadings } from './kept-readings.ts';
import { setOnlyLanguage } from './only-language.ts';
import { recordStandIns, siteStandIns } from './stand-ins.ts';
import { type RenderOptions, renderTexts } from '../render/renderer.ts';

/** How to read a content folder. */
export interface ReadOptions extends RenderOptions {
  /** The ledger that a brief's ids are taken from, where it is not the one in its folder. */
  ledgerOf?: LedgerChoice;
  /** Whether what is at fault is there as far as it can be shown: for `dev`, which publishes nothing. */
  salvages?: boolean;
}

/** A content folder read whole: what could be typed, and all faults of what could not. */
export interface ReadContent {
  content: Content;
  faults: Fault[];
}

/** Reads a content folder: the one reader for site, check, tests and benchmark. */
export async function readContent(dir: string, options: ReadOptions): Promise<ReadContent> {
  const { salvages = false, ledgerOf } = options;
  const start = performance.now();
  const read = () => readFiles(dir, salvages);
  const reading = salvages ? read() : withKeptReadings(options.cacheDir, dir, read);
  const { files, site, addresses, records, briefs, pages, inDocuments, documents } = reading;
  const unread = [...briefs.unread, ...pages.unread];
  const inUnread = unread.flatMap((one) => one.texts);
  const texts = [...briefs.briefs.flatMap(textsIn), ...pages.texts, ...inUnread];
  performance.measure('pincite read', { start });
  const render = await renderAll(dir, texts, {
    ...options,
    sendsBodies: salvages || options.sendsBodies,
  });
  const known = { site: readOf(site), addresses: readOf(addresses) };
  const identified = identifyBriefs(briefs.briefs, render, {
    ledgerOf: ledgerOf && ((own) => ledgerOf(own, known)),
    // While somebody writes, faults are what is looked for.
    kept: salvages ? undefined : { folder: options.cacheDir, name: dir },
  });
  const content: Content = {
    ...known,
    authors: records.authors.records,
    topics: records.topics.records,
    regions: records.regions.records,
    types: records.types.records,
    sources: records.sources.records,
    names: records.names.records,
    briefs: new Map(identified.map(({ brief }) => [brief.id, brief])),
    pages: pagesById(pages.texts.map((text) => render(text))),
    unread: unread.map((one) => ({ ...one, texts: one.texts.map((text) => render(text)) })),
    documents,
  };
  setOnlyLanguage(content, salvages);
  return {
    content,
    faults: [
      ...files.faults,
      ...(isFaults(site) ? site : []),
      ...reading.inWordsOfSite,
      ...(isFaults(addresses) ? addresses : []),
      ...Object.values(records).flatMap(({ faults }) => faults),
      ...inDocuments,
      ...[briefs, pages, ...identified].flatMap(({ faults }) => faults),
    ],
  };
}

function readFiles(dir: string, salvages: boolean) {
  const files = listFiles(dir);
  const inWordsOfSite: Fault[] = [];
  const site = readSite(dir, inWordsOfSite, salvages ? languagesIn(files) : undefined);
  const addresses = readAddresses(dir);
  const records = readAllRecords(dir, files, salvages);
  const { languages = [] } = isFaults(site) ? {} : site.data;
  const briefs = readBriefs(dir, files, { salvages, languages });
  const pages = readPages(dir, files, salvages);
  const { documents, faults: inDocuments } = readDocuments(dir, files.documents);
  return { files, site, inWordsOfSite, addresses, records, briefs, pages, documents, inDocuments };
}

function readAllRecords(dir: string, { records }: FileList, salvages: boolean) {
  const read = <Id extends string, Schema extends z.ZodType>(
    kind: keyof typeof recordStandIns,
    schema: Schema,
  ) => {
    const standIns = salvages ? recordStandIns[kind] : undefined;
    return readRecords<Id, Schema>(dir, records[kind], schema, standIns);
  };
  return {
    authors: read<AuthorId, typeof authorSchema>('authors', authorSchema),
    topics: read<TopicId, typeof topicSchema>('topics', topicSchema),
    regions: read<RegionId, typeof regionSchema>('regions', regionSchema),
    types: read<TypeId, typeof briefTypeSchema>('types', briefTypeSchema),
    sources: read<SourceId, typeof sourceSchema>('sources', sourceSchema),
    names: read<NameId, typeof nameSchema>('names', nameSchema),
  };
}

function readOf<T>(reading: T | Fault[]): T | undefined {
  return isFaults(reading) ? undefined : reading;
}

function pagesById(texts: readonly FiledText<ProsePage>[]): Content['pages'] {
  return Map.groupBy(texts, ({ file }) => file.split('/')[1] as PageId);
}

function textsIn({ first, translations, drafts }: UnrenderedBrief): UnrenderedText<unknown>[] {
  return [first, ...translations, ...drafts];
}

function readSite(dir: string, found: Fault[], languages: readonly Language[] | undefined) {
  const file = 'site.yaml';
  const standIns = languages && (() => siteStandIns(dir, languages));
  if (standIns || isThere(dir, file)) return readRecord(dir, file, siteSchema, found, standIns);
  const message = 'Unexpected content folder without `site.yaml`.';
  const hint = 'Write it: `npm run new site` asks for what belongs in it.';
  return [{ rule: 'file-missing' as const, file, at: { line: 1, column: 1 }, message, hint }];
}

// The one in which most things are written first.
function languagesIn({ briefs, pages }: FileList): Language[] {
  const texts = [...briefs.values(), ...pages.values()]
    .flat()
    .filter((file) => file.endsWith('.md'));
  const languages = new Set(texts.map((file) => basename(file, '.md')).filter(isLanguageTag));
  return [...languages].sort((a, b) => Number(b === 'en') - Number(a === 'en'));
}

function readBriefs(dir: string, files: FileList, options: Parameters<typeof readBrief>[3]) {
  const hasText = (inside: readonly string[]) => inside.some((file) => file.endsWith('.md'));
  const folders = [...files.briefs].filter(([, inside]) => hasText(inside));
  const misnamed = new Set(files.faults.map(({ file }) => dirname(file)));
  const readings = folders.map(([folder, inside]) =>
    readBrief(dir, folder, inside, { ...options, lacksFile: misnamed.has(folder) }),
  );
  const briefs = new Map<BriefId, UnrenderedBrief>();
  const faults = readings.flatMap((reading) => reading.faults);
  for (const [folder, inside] of files.briefs) {
    if (hasText(inside) || misnamed.has(folder)) continue;
    const message = `Unexpected folder \`${folder}\` without a text, expected \`<language>.md\` in it.`;
    faults.push({
      rule: 'file-missing',
      file: inside[0] ?? folder,
      at: { line: 1, column: 1 },
      message,
    });
  }
  for (const { brief } of readings) {
    const first = brief && briefs.get(brief.id);
    if (first) faults.push(duplicate(brief.first.file, first.first.file));
    else if (brief) briefs.set(brief.id, brief);
  }
  if (folders.length === 0) {
    const message = `Unexpected content folder without briefs: \`${basename(dir)}\`.`;
    faults.push({ rule: 'content-empty', file: 'briefs', at: { line: 1, column: 1 }, message });
  }
  const unread = readings.flatMap((reading) => reading.unread ?? []);
  return { briefs: [...briefs.values()], unread, faults };
}

// Bodies are let go as soon as their facts are known: ten thousand of them are a lot of memory.
async function renderAll(
  dir: string,
  texts: readonly UnrenderedText<unknown>[],
  options: RenderOptions,
) {
  const rendered = await renderTexts(
    texts.map(({ file, body, language }) => ({ path: join(dir, file), body, language })),
    options,
  );
  const byFile = new Map(texts.map(({ file }, index) => [file, rendered[index]]));
  return <T>({ body: _, ...text }: UnrenderedText<T>): FiledText<T> => {
    const known = byFile.get(text.file);
    if (!known) throw new Error(`${text.file} was not rendered`);
    return { ...text, ...known };
  };
}
