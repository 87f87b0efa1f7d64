import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { paths } from '../../model/addresses.ts';
import { movesBetween } from '../../permalinks/past/moves.ts';
import { pastAddresses } from '../../addresses/past-addresses.ts';
import { languagesOfSources } from '../../addresses/source-languages.ts';
import type { Author } from '../../model/records/author.ts';
import type { BriefType } from '../../model/records/brief-type.ts';
import type { Content, Filed } from '../../model/reading/content.ts';
import type { Finding } from '../../model/reading/finding.ts';
import type {
  AuthorId,
  NameId,
  RegionId,
  SourceId,
  TopicId,
  TypeId,
} from '../../model/records/ids.ts';
import type { Language } from '../../model/language/language.ts';
import type { Name } from '../../model/records/name.ts';
import type { PastAddresses } from '../../model/reading/past-addresses.ts';
import type { Region } from '../../model/records/region.ts';
import type { Site } from '../../model/records/site.ts';
import type { Source } from '../../model/records/source.ts';
import type { Topic } from '../../model/records/topic.ts';
import { knownNames } from '../../names/named-records.ts';
import { tableOfNames } from '../../names/spelling-table.ts';
import { KeptValues } from '../files/kept-values.ts';
import { readPipelineVersion } from '../render/pipeline-files.ts';
import { makeCacheFolder, readSealed, writeSealed } from '../files/sealed-file.ts';
import {
  type BriefEntry,
  briefEntry,
  type OutlinedEntry,
  type PageEntry,
  pageEntries,
} from './entries.ts';
import { outlineOf } from './outline.ts';
import { nameWithTypography, sourceWithTypography, withTypography } from './typographic-records.ts';

/** What pages are made from, beside the rendered texts: the whole content folder without its prose. */
export interface Entries {
  site: Site | undefined;
  authors: [AuthorId, Author][];
  topics: [TopicId, Topic][];
  regions: [RegionId, Region][];
  types: [TypeId, BriefType][];
  sources: [SourceId, Source][];
  names: [NameId, Name][];
  /** The languages each source has a page in. */
  sourceLanguages: [SourceId, Language[]][];
  briefs: BriefEntry[];
  pages: PageEntry[];
  /** Paths of documents below `/files/`. */
  files: string[];
  past: PastAddresses;
  /** What is wrong with the content, for `dev`: what a site is built from has no faults. */
  findings: Finding[];
  /** A digest of all this, of briefs without the words of their passages. */
  outline: string;
}

/**
 * The entries of a content folder that was read, for a site with or without its drafts.
 *
 * @param options.cacheDir Where entries of unchanged briefs are kept, where they need not be made again.
 */
export function entriesOf(
  content: Content,
  options: { drafts: boolean; findings?: Finding[]; cacheDir?: URL },
): Entries {
  const site = content.site?.data;
  const siteLanguage = site?.languages[0] ?? 'en';
  const past = pastAddresses(content);
  const entries = {
    site: site && withTypography(site),
    authors: dataOf(content.authors, (author) => withTypography(author, ['name'])),
    topics: dataOf(content.topics, (topic) => withTypography(topic, ['name'])),
    regions: dataOf(content.regions),
    types: dataOf(content.types),
    sources: dataOf(content.sources, (source) => sourceWithTypography(source, siteLanguage)),
    names: dataOf(content.names, nameWithTypography),
    sourceLanguages: [...languagesOfSources(content, options)],
    briefs: briefEntries(content, past, options),
    pages: pageEntries(content.pages),
    files: [...content.documents].map((file) => file.slice('files/'.length)),
    past,
    findings: options.findings ?? [],
  };
  return { ...entries, outline: outlineOf(entries) };
}

/**
 * Writes entries into a cache folder.
 *
 * They are a file of their own because Astro makes a module of its data store: to bundle ten
 * thousand briefs takes half a minute and a gigabyte, to read them back takes a second.
 */
export function writeEntries(cacheDir: URL, entries: Entries): void {
  makeCacheFolder(cacheDir);
  // A page of `dev` may be reading at this moment.
  writeSealed(new URL(fileName, cacheDir), JSON.stringify(entries));
  writeSealed(new URL(pastFileName, cacheDir), JSON.stringify(entries.past));
}

// Old addresses of what moved to another brief lead there, whatever that one is called now.
function briefEntries(
  { briefs, names, regions, authors }: Content,
  { links }: PastAddresses,
  { drafts, cacheDir }: { drafts: boolean; cacheDir?: URL },
): OutlinedEntry[] {
  const ledgers = new Map([...briefs].map(([id, { nextLedger }]) => [String(id), nextLedger]));
  const renamed = new Map(links);
  const all = movesBetween(ledgers, (slug) => {
    const path = renamed.get(paths.brief(slug));
    return path?.split('/')[2] ?? slug;
  });
  const [away, here] = [Map.groupBy(all, ({ from }) => from), Map.groupBy(all, ({ to }) => to)];
  const named = { names: dataOf(names), regions: dataOf(regions), authors: dataOf(authors) };
  const table = tableOfNames(knownNames(named));
  const version = versionOf({ named, drafts });
  const kept = cacheDir && openKept(cacheDir, version);
  const entries = [...briefs.values()].map((brief) => {
    const moves = { away: away.get(brief.id) ?? [], here: here.get(brief.id) ?? [] };
    const key = brief.digest && hash('sha1', brief.digest + JSON.stringify(moves));
    const known = key && kept?.find(key);
    const whole = key && kept ? { whole: hash('sha1', version + key) } : {};
    // This code wrote it.
    if (known) return { ...(JSON.parse(known) as OutlinedEntry), ...whole };
    const entry = briefEntry(brief, { drafts, moves, known: table });
    if (key) kept?.keep(key, JSON.stringify(entry));
    return { ...entry, ...whole };
  });
  kept?.close();
  return entries;
}

// By all names that there are, which texts mention, and the code that finds them.
function versionOf(asked: object): string {
  const code = readPipelineVersion(new URL('entries.ts', import.meta.url));
  return hash('sha1', `${code}\n${JSON.stringify(asked)}`);
}

function openKept(cacheDir: URL, version: string): KeptValues {
  makeCacheFolder(cacheDir);
  return new KeptValues(new URL('brief-entries.json', cacheDir), version);
}

/** Changes with what was written last. */
export function digestOfEntries(cacheDir: URL): string {
  return hash('sha1', readFileSync(new URL(fileName, cacheDir)));
}

/** Reads back what was written last. */
export function readEntries(cacheDir: URL): Entries {
  return JSON.parse(readWhole(new URL(fileName, cacheDir))) as Entries;
}

/** Reads back what was written last of addresses of the past, for those who need nothing else of ten thousand briefs. */
export function readPastAddresses(cacheDir: URL): PastAddresses {
  return JSON.parse(readWhole(new URL(pastFileName, cacheDir))) as PastAddresses;
}

function readWhole(file: URL): string {
  const text = readSealed(file);
  if (text !== undefined) return text;
  throw new Error(`${fileURLToPath(file)} was damaged while it was in use: run the command again`);
}

const fileName = 'entries.json';
const pastFileName = 'past-addresses.json';

function dataOf<Id extends string, T>(
  records: ReadonlyMap<Id, Filed<T>>,
  set: (record: T) => T = (record) => record,
): [Id, T][] {
  return [...records].map(([id, { data }]) => [id, set(data)]);
}
