import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { authorSchema } from '../model/author.ts';
import { briefTypeSchema } from '../model/brief-type.ts';
import type { Content, FiledText } from '../model/content.ts';
import {
  type AuthorId,
  type BriefId,
  type PageId,
  pageIdSchema,
  type RegionId,
  type SourceId,
  type TopicId,
  type TypeId,
} from '../model/ids.ts';
import type { Fault } from '../model/issue.ts';
import { type ProsePage, prosePageSchema } from '../model/prose-page.ts';
import { regionSchema } from '../model/region.ts';
import { siteSchema } from '../model/site.ts';
import { sourceSchema } from '../model/source.ts';
import { topicSchema } from '../model/topic.ts';
import { type FileList, listFiles } from './list-files.ts';
import { readBrief, readMarkdown, type UnrenderedBrief, type UnrenderedText } from './read-briefs.ts';
import { duplicate, readRecord, readRecords } from './read-records.ts';
import { isFaults, readYaml } from './read-yaml.ts';
import { type RenderOptions, renderTexts } from './renderer.ts';

/** A content folder read whole: what could be typed, and all faults of what could not. */
export interface Reading {
  content: Content;
  faults: Fault[];
}

/** Reads a content folder: the one reader for site, check, tests and benchmark. */
export async function readContent(dir: string, options: RenderOptions): Promise<Reading> {
  const start = performance.now();
  const files = await listFiles(dir);
  const { records } = files;
  const [site, authors, topics, regions, types, sources] = await Promise.all([
    readSite(dir),
    readRecords<AuthorId, typeof authorSchema>(dir, records.authors, authorSchema),
    readRecords<TopicId, typeof topicSchema>(dir, records.topics, topicSchema),
    readRecords<RegionId, typeof regionSchema>(dir, records.regions, regionSchema),
    readRecords<TypeId, typeof briefTypeSchema>(dir, records.types, briefTypeSchema),
    readRecords<SourceId, typeof sourceSchema>(dir, records.sources, sourceSchema),
  ]);
  const briefs = await readBriefs(dir, files);
  const pages = await readPages(dir, files);
  const texts = [
    ...briefs.briefs.flatMap(({ first, translations }) => [first, ...translations]),
    ...pages.texts,
  ];
  performance.measure('pincite read', { start });
  const render = await renderAll(dir, texts, options);
  return {
    content: {
      site: isFaults(site) ? undefined : site,
      authors: authors.records,
      topics: topics.records,
      regions: regions.records,
      types: types.records,
      sources: sources.records,
      briefs: new Map(
        briefs.briefs.map((brief) => [
          brief.id,
          {
            ...brief,
            first: render(brief.first),
            translations: brief.translations.map((text) => render(text)),
          },
        ]),
      ),
      pages: Map.groupBy(
        pages.texts.map((text) => render(text)),
        ({ file }) => file.split('/')[1] as PageId,
      ),
    },
    faults: [
      ...files.faults,
      ...(isFaults(site) ? site : []),
      ...[authors, topics, regions, types, sources, briefs, pages].flatMap(({ faults }) => faults),
    ],
  };
}

async function readSite(dir: string) {
  const file = 'site.yaml';
  if (existsSync(join(dir, file))) return readRecord(dir, file, siteSchema);
  const message = 'Unexpected content folder without `site.yaml`.';
  const fault: Fault = { rule: 'file-missing', file, at: { line: 1, column: 1 }, message };
  return [fault];
}

async function readBriefs(dir: string, files: FileList) {
  const folders = [...files.briefs].filter(([, inside]) => inside.some((f) => f.endsWith('.md')));
  const readings = await inTurns(folders, ([folder, inside]) => readBrief(dir, folder, inside));
  const briefs = new Map<BriefId, UnrenderedBrief>();
  const faults = readings.flatMap((reading) => reading.faults);
  for (const { brief } of readings) {
    const first = brief && briefs.get(brief.id);
    if (first) faults.push(duplicate(brief.first.file, first.first.file));
    else if (brief) briefs.set(brief.id, brief);
  }
  if (folders.length === 0) {
    const message = `Unexpected content folder without briefs: \`${basename(dir)}\`.`;
    faults.push({ rule: 'content-empty', file: 'briefs', at: { line: 1, column: 1 }, message });
  }
  return { briefs: [...briefs.values()], faults };
}

async function readPages(dir: string, files: FileList) {
  const texts: UnrenderedText<ProsePage>[] = [];
  const faults: Fault[] = [];
  for (const file of [...files.pages.values()].flat()) {
    const text = await readMarkdown(dir, file);
    if (isFaults(text)) {
      faults.push(...text);
      continue;
    }
    const { frontMatter, ...rest } = text;
    const data = readYaml(frontMatter, prosePageSchema, { file, offset: 1 });
    const id = pageIdSchema.safeParse(file.split('/')[1]);
    if (isFaults(data)) faults.push(...data);
    else if (id.success) texts.push({ ...rest, data });
    else {
      const message = `Unexpected page \`${file}\`, expected lower-case words joined by hyphens.`;
      faults.push({ rule: 'file-name', file, at: { line: 1, column: 1 }, message });
    }
  }
  return { texts, faults };
}

// Bodies are let go as soon as their facts are known: ten thousand of them are a lot of memory.
async function renderAll(
  dir: string,
  texts: readonly (UnrenderedText<unknown>)[],
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

async function inTurns<In, Out>(items: readonly In[], run: (item: In) => Promise<Out>) {
  const results: Out[] = [];
  const atOnce = 64;
  for (let start = 0; start < items.length; start += atOnce) {
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(run))));
  }
  return results;
}
