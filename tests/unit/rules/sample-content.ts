import type { z } from 'astro/zod';
import { renderMarkdown } from '../../../src/markdown/pipeline.ts';
import type { AddressEntry } from '../../../src/model/reading/address-ledger.ts';
import { authorSchema } from '../../../src/model/records/author.ts';
import { briefSchema, translationSchema } from '../../../src/model/records/brief.ts';
import { briefTypeSchema } from '../../../src/model/records/brief-type.ts';
import type { BriefFolder, Content, Filed, FiledText } from '../../../src/model/reading/content.ts';
import type { BriefId, PageId } from '../../../src/model/records/ids.ts';
import type { Fault } from '../../../src/model/reading/issue.ts';
import { emptyLedger, type Ledger } from '../../../src/model/reading/ledger.ts';
import { nameSchema } from '../../../src/model/records/name.ts';
import { prosePageSchema } from '../../../src/model/records/prose-page.ts';
import { regionSchema } from '../../../src/model/records/region.ts';
import { siteSchema } from '../../../src/model/records/site.ts';
import { assignPermalinks, withDrafts } from '../../../src/permalinks/assign.ts';
import { sourceSchema } from '../../../src/model/records/source.ts';
import { topicSchema } from '../../../src/model/records/topic.ts';

/** A brief of the sample: fields that differ from the usual ones, and Markdown bodies by language. */
interface SampleBrief {
  data?: Record<string, unknown>;
  text?: string;
  translations?: Record<string, string>;
  drafts?: Record<string, string>;
  translators?: string[];
  images?: string[];
  ledger?: Ledger;
}

/** What differs from the usual sample; records and briefs are added to it or take the place of its own. */
export interface Sample {
  site?: Record<string, unknown>;
  authors?: Record<string, Record<string, unknown>>;
  topics?: Record<string, Record<string, unknown>>;
  regions?: Record<string, Record<string, unknown>>;
  types?: Record<string, Record<string, unknown>>;
  sources?: Record<string, Record<string, unknown>>;
  names?: Record<string, Record<string, unknown>>;
  briefs?: Record<string, SampleBrief>;
  pages?: Record<string, Record<string, string>>;
  documents?: string[];
  /** Lines of addresses.yaml. */
  addresses?: AddressEntry[];
}

/** Lines of front matter before the body of every sample text. */
const bodyOffset = 10;

const usualText = `An opening with a note.[^report]

## Recent talks

A paragraph.

[^report]: [@un-report-2015, para. 9].
`;

/** A small content folder without a fault, changed as told. */
export function sampleContent(sample: Sample = {}): Content {
  const name = { en: 'Name' };
  const site = {
    ...{ name, tagline: name, description: name, publisher: name },
    ...{ address: 'https://pincite.example', languages: ['en', 'ar'], lead: 'talks' },
    ...sample.site,
  };
  const source = { type: 'report', title: 'Report', URL: 'https://un.example/report' };
  return {
    documents: new Set(sample.documents),
    site: { file: 'site.yaml', data: siteSchema.parse(site) },
    authors: records('authors', authorSchema, {
      pincite: { kind: 'organisation', name, line: name },
      ...sample.authors,
    }),
    topics: records('topics', topicSchema, { 'peace-process': { name }, ...sample.topics }),
    regions: records('regions', regionSchema, {
      levant: { name },
      syria: { name, within: ['levant'] },
      ...sample.regions,
    }),
    types: records('types', briefTypeSchema, { background: { name }, ...sample.types }),
    names: records('names', nameSchema, sample.names ?? {}),
    sources: records('sources', sourceSchema, { 'un-report-2015': source, ...sample.sources }),
    briefs: new Map(
      Object.entries({ talks: {}, ...sample.briefs }).map(([id, brief]) => [
        id as BriefId,
        briefFolder(id, brief),
      ]),
    ),
    unread: [],
    pages: new Map(
      Object.entries(sample.pages ?? {}).map(([id, texts]) => [id as PageId, page(id, texts)]),
    ),
    addresses: sample.addresses && {
      file: 'addresses.yaml',
      data: { version: 1, addresses: sample.addresses },
    },
  };
}

/** Faults as lines: `briefs/talks/en.md:13:5 note-undefined` or `site.yaml[lead] brief-unknown`. */
export function summarize(faults: readonly Fault[]): string[] {
  return faults.map(({ file, at, rule }) => {
    const place = 'field' in at ? `[${at.field.join('.')}]` : `:${at.line}:${at.column}`;
    return `${file}${place} ${rule}`;
  });
}

function records<Schema extends z.ZodType>(
  folder: string,
  schema: Schema,
  data: Record<string, unknown>,
): Map<never, Filed<z.output<Schema>>> {
  const entries = Object.entries(data).map(([id, record]) => {
    const filed = { file: `${folder}/${id}.yaml`, data: schema.parse(record) };
    return [id as never, filed] as const;
  });
  return new Map(entries);
}

function briefFolder(id: string, brief: SampleBrief): BriefFolder {
  const folder = `briefs/${id}`;
  const data = {
    ...{ title: 'Title', summary: 'Summary.', date: '2015-08-18', type: 'background' },
    ...{ authors: ['pincite'], topics: ['peace-process'], regions: ['syria'] },
    ...brief.data,
  };
  const translation = { title: 'Title', summary: 'Summary.', translators: brief.translators };
  const texts = {
    id: id as BriefId,
    first: filedText(folder, 'en', brief.text ?? usualText, briefSchema.parse(data)),
    translations: Object.entries(brief.translations ?? {}).map(([language, text]) =>
      filedText(folder, language, text, translationSchema.parse(translation)),
    ),
    drafts: Object.entries(brief.drafts ?? {}).map(([language, text]) =>
      filedText(folder, language, text, translationSchema.parse({ ...translation, draft: true })),
    ),
    ledger: brief.ledger ?? emptyLedger,
  };
  const { ids, nextLedger } = assignPermalinks(texts);
  return {
    folder,
    ...texts,
    ids: withDrafts(ids, texts),
    nextLedger,
    images: new Map((brief.images ?? []).map((file) => [file, { width: 4, height: 3 }])),
  };
}

function page(id: string, texts: Record<string, string>) {
  const data = prosePageSchema.parse({ title: 'Title', summary: 'Summary.' });
  return Object.entries(texts).map(([language, text]) =>
    filedText(`pages/${id}`, language, text, data),
  );
}

function filedText<T>(folder: string, language: string, text: string, data: T): FiledText<T> {
  const { facts } = renderMarkdown(text, language);
  return { file: `${folder}/${language}.md`, language, bodyOffset, digest: '', facts, data };
}
