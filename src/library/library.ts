import type { BriefEntry, PageEntry, TextEntry } from '../content/entries/entries.ts';
import type { Entries } from '../content/entries/entries-file.ts';
import type { Path, SiteBase } from '../model/addresses.ts';
import { yearOf } from '../model/language/dates.ts';
import type { Author } from '../model/records/author.ts';
import type { Finding } from '../model/reading/finding.ts';
import type { Translation } from '../model/records/brief.ts';
import type { BriefType } from '../model/records/brief-type.ts';
import type {
  AuthorId,
  NameId,
  RegionId,
  SourceId,
  TopicId,
  TypeId,
} from '../model/records/ids.ts';
import type { Language } from '../model/language/language.ts';
import type { Name } from '../model/records/name.ts';
import type { WithdrawnPage } from '../model/reading/past-addresses.ts';
import { withAncestors, type Region } from '../model/records/region.ts';
import type { Site } from '../model/records/site.ts';
import type { Source } from '../model/records/source.ts';
import type { Topic } from '../model/records/topic.ts';
import type { Readable } from '../reads/read-digests.ts';
import { watchedBriefs, watchedPages } from '../reads/watched-brief.ts';
import { watched, WatchedMap } from '../reads/watched-map.ts';
import { citationsOf, citingWorks, type SourceCitation } from './source-citations.ts';

/** The whole content, joined once for all pages of a build. */
export interface Library {
  site: Site;
  address: SiteBase;
  authors: ReadonlyMap<AuthorId, Author>;
  topics: ReadonlyMap<TopicId, Topic>;
  regions: ReadonlyMap<RegionId, Region>;
  types: ReadonlyMap<TypeId, BriefType>;
  sources: ReadonlyMap<SourceId, Source>;
  names: ReadonlyMap<NameId, Name>;
  /** Each with its texts in the order of the site's languages. */
  pages: readonly PageEntry[];
  /** Paths of documents below `/files/`. */
  files: readonly string[];
  /** Newest first. */
  briefs: readonly BriefEntry[];
  briefsById: ReadonlyMap<string, BriefEntry>;
  briefsByYear: ReadonlyMap<number, readonly BriefEntry[]>;
  briefsByTopic: ReadonlyMap<TopicId, readonly BriefEntry[]>;
  /** Also under every region that those named lie within. */
  briefsByRegion: ReadonlyMap<RegionId, readonly BriefEntry[]>;
  briefsByAuthor: ReadonlyMap<AuthorId, readonly BriefEntry[]>;
  /** The briefs that restate an author's works. */
  briefsByRestated: ReadonlyMap<AuthorId, readonly BriefEntry[]>;
  citations: ReadonlyMap<SourceId, readonly SourceCitation[]>;
  /** The languages each source has a page in. */
  sourceLanguages: ReadonlyMap<SourceId, readonly Language[]>;
  /** Where pages are now that moved, as links in texts are written. */
  movedLinks: ReadonlyMap<string, Path>;
  withdrawn: readonly WithdrawnPage[];
  /** What is wrong with the content, for `dev`. */
  findings: readonly Finding[];
  /** What is read of all this, by the names under which it is noted. */
  readable: Omit<Readable, 'answer' | 'file'>;
}

/** The brief's text in a language, if it has one. */
export function textIn(brief: BriefEntry, language: Language): TextEntry<Translation> | undefined {
  if (brief.first.language === language) return brief.first;
  return brief.translations.find((text) => text.language === language);
}

/** The source of an id that the check has found to be there. */
export function sourceOf(id: SourceId, { sources }: Library): Source {
  const source = sources.get(id);
  if (!source) throw new Error(`source ${id} is not there: npm run check`);
  return source;
}

/** Where a site is published: its origin without a slash at the end, and the path it lives under. */
export type SiteRoot = Pick<SiteBase, 'origin' | 'base'>;

/** Joins the entries of a content folder, so that whoever reads of it may know what was read; throws where they have no site.yaml. */
export function joinLibrary(
  entries: Entries,
  { origin, base }: SiteRoot,
  { drafts }: { drafts: boolean },
): Library {
  const { site } = entries;
  if (!site) throw new Error('site.yaml was not loaded');
  const { languages } = site;
  const [defaultLanguage = 'en'] = languages;
  const sorted = entries.briefs
    .filter(({ first }) => drafts || !first.data.draft)
    .sort((a, b) => compare(b.first.data.date, a.first.data.date) || compare(a.id, b.id));
  const prose = inLanguageOrder(entries.pages, languages);
  const briefs = watchedBriefs(sorted);
  const pages = watchedPages(prose);
  const maps = mapsOf(entries, briefs, pages);
  const { files, findings, outline } = entries;
  const { withdrawn } = entries.past;
  return {
    ...watchedMaps(maps),
    site: watched('site', site),
    address: { origin, base, defaultLanguage },
    pages: watched('pages', pages),
    briefs: watched('briefs', briefs),
    files: watched('files', files),
    withdrawn: watched('withdrawn', withdrawn),
    findings,
    readable: {
      maps,
      wholes: { site, briefs, pages, files, withdrawn },
      briefs: sorted,
      outline,
      pages: prose,
    },
  };
}

function mapsOf(entries: Entries, briefs: readonly BriefEntry[], pages: readonly PageEntry[]) {
  const regions = new Map(entries.regions);
  const sources = new Map(entries.sources);
  return {
    authors: new Map(entries.authors),
    topics: new Map(entries.topics),
    regions,
    types: new Map(entries.types),
    sources,
    names: new Map(entries.names),
    briefsById: new Map<string, BriefEntry>(briefs.map((brief) => [brief.id, brief])),
    briefsByYear: group(briefs, ({ first }) => [yearOf(first.data.date)]),
    briefsByTopic: group(briefs, ({ first }) => first.data.topics),
    briefsByRegion: group(briefs, ({ first }) =>
      first.data.regions.flatMap((region) => withAncestors(region, regions)),
    ),
    briefsByAuthor: group(briefs, ({ first }) => first.data.authors),
    briefsByRestated: group(briefs, ({ first: { data } }) =>
      restatedAuthors(data.restates && sources.get(data.restates)),
    ),
    citations: citationsOf(citingWorks(briefs, pages)),
    sourceLanguages: new Map(entries.sourceLanguages),
    movedLinks: new Map(entries.past.links),
  };
}

function watchedMaps<Maps extends object>(maps: Maps): Maps {
  const all = Object.entries(maps) as [string, ReadonlyMap<string, unknown>][];
  // Each has the keys and values of the map that it watches.
  return Object.fromEntries(all.map(([name, map]) => [name, new WatchedMap(name, map)])) as Maps;
}

function group<Key>(briefs: readonly BriefEntry[], keysOf: (brief: BriefEntry) => readonly Key[]) {
  const groups = new Map<Key, BriefEntry[]>();
  for (const brief of briefs) {
    for (const key of new Set(keysOf(brief))) {
      const members = groups.get(key);
      if (members) members.push(brief);
      else groups.set(key, [brief]);
    }
  }
  return groups;
}

function inLanguageOrder(pages: readonly PageEntry[], languages: readonly Language[]): PageEntry[] {
  return pages.map(({ id, texts }) => ({
    id,
    texts: texts.toSorted((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language)),
  }));
}

/** Whom search knows as authors of a brief: those who wrote its words, and those whose work it restates. */
export function searchedAuthors(
  { authors, restates }: BriefEntry['first']['data'],
  { sources }: Pick<Library, 'sources'>,
): AuthorId[] {
  return [...new Set([...authors, ...restatedAuthors(restates && sources.get(restates))])];
}

function restatedAuthors(work: Source | undefined): AuthorId[] {
  return work?.author.flatMap(({ id }) => (id ? [id] : [])) ?? [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
