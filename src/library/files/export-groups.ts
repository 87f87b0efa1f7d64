import { hash } from 'node:crypto';
import type { BriefEntry } from '../../content/entries/entries.ts';
import type { CarriedBrief } from '../../exports/texts/carried-brief.ts';
import { citationFormats } from '../../exports/citations/citation-formats.ts';
import { feedFormats } from '../../exports/feeds/feed-formats.ts';
import { toTimelineJson } from '../../exports/texts/timeline-json.ts';
import { textFormats } from '../../exports/texts/text-formats.ts';
import type { CslItem } from '../../model/citation/csl-item.ts';
import { addressOf, type Path, paths } from '../../model/addresses.ts';
import { briefBook } from '../books/brief-book.ts';
import { briefRecord } from '../briefs/brief-record.ts';
import { carriedBrief } from '../briefs/carry-brief.ts';
import { addressOfBook, type BookSubject, collectionBook } from '../books/collection-book.ts';
import { type FeedSubject, feedSubjects } from '../shell/feed-subjects.ts';
import { feedOf, feedParts } from '../feeds/feeds.ts';
import { languagesOf } from '../languages-of.ts';
import type { Library } from '../library.ts';
import { type BriefPart, briefPart } from './brief-part.ts';
import { type DigestOf, listFiles } from './listed-files.ts';
import { sourceItem, sourceItems } from '../sources/source-item.ts';
import { datedEvents } from '../texts/timeline.ts';
import { type View, viewIn } from '../view.ts';

/** A file that a page offers beside itself: its address within the host, and how it is written. */
export interface ExportFile {
  address: string;
  write: () => string | Uint8Array;
  /** Whether the lists of all texts tell its digest. */
  isListed?: boolean;
}

/** Files that are made together, of which all are as they were while nothing is another that they were told or read. */
export interface ExportGroup {
  /** What tells it from all others. */
  key: string;
  /** What it is told beside what it reads. */
  told?: () => unknown;
  make: () => Iterable<ExportFile>;
  /** What files of other groups are made of as well, ready to be kept. */
  part?: () => unknown;
}

/** What is known of files before they are made, where there is something. */
export interface KnownExports {
  /** The digest of a file that lists tell of. */
  digestOf: (address: string) => string | undefined;
  /** The part of a group that was made or taken over; what was read to make it counts as read. */
  partOf: (key: string) => unknown;
}

/** All files that the pages of a site offer beside themselves, in the groups in which they are made; what holds texts behind the texts. */
export function* exportGroups(library: Library, known: KnownExports): Generator<ExportGroup> {
  for (const [id, languages] of library.sourceLanguages) {
    for (const language of languages) {
      const view = viewIn(library, language);
      const make = () =>
        citationFiles(paths.source(id), 'cite', () => [sourceItem(id, view)], view);
      yield { key: `source ${language} ${id}`, make };
    }
  }
  for (const brief of library.briefs) {
    for (const language of languagesOf(brief)) yield groupOfBrief(brief, viewIn(library, language));
  }
  for (const language of library.site.languages) {
    const view = viewIn(library, language);
    yield* groupsOfLists(view, known);
    yield* collections(view, known);
  }
  yield groupOfTexts(library, known);
}

function* groupsOfLists(view: View, known: KnownExports): Generator<ExportGroup> {
  const { library, language } = view;
  for (const subject of feedSubjects(view)) yield* groupsOfFeed(subject, view, known);
  yield {
    key: `timeline ${language}`,
    make: () => [
      {
        address: view.to(paths.timelineJson),
        write: () => toTimelineJson(language, datedEvents(view)),
      },
    ],
  };
  yield groupOfSources(paths.front, undefined, () => allSources(view), view);
  for (const [id, briefs] of library.briefsByTopic) {
    yield groupOfSources(paths.topic(id), briefs, () => sourceItems(briefs, view), view);
  }
  for (const [id, briefs] of library.briefsByRegion) {
    yield groupOfSources(paths.region(id), briefs, () => sourceItems(briefs, view), view);
  }
}

function groupOfSources(
  page: Path,
  briefs: readonly BriefEntry[] | undefined,
  itemsOf: () => CslItem[],
  view: View,
): ExportGroup {
  return {
    key: `sources ${view.language} ${page}`,
    told: () => briefs?.map(({ id }) => id),
    make: () => citationFiles(page, 'sources', itemsOf, view),
  };
}

// The works are joined once for all formats.
function* citationFiles(
  page: Path,
  name: 'cite' | 'sources',
  itemsOf: () => CslItem[],
  { library, language }: View,
): Generator<ExportFile> {
  let items: CslItem[] | undefined;
  for (const { ending, write } of citationFormats) {
    yield {
      address: addressOf(library.address, paths.citations(page, name, ending), language),
      write: () => write((items ??= itemsOf())),
    };
  }
}

// A change of one text is one of the parts that have it.
function* groupsOfFeed(
  subject: FeedSubject,
  view: View,
  known: KnownExports,
): Generator<ExportGroup> {
  const { briefs: _, ...about } = subject;
  const entryOf = (brief: BriefEntry) => partIn(brief, view, known).entry;
  for (const part of feedParts(subject)) {
    yield {
      key: `feed ${view.language} ${part.page}`,
      told: () => [about, part],
      make: () => {
        const feed = feedOf(subject, part, entryOf, view);
        return feedFormats.map(({ ending, write }) => ({
          address: view.to(paths.feed(part.page, ending)),
          write: () => write(feed),
        }));
      },
    };
  }
}

// The text is joined once for all forms of it.
function groupOfBrief(brief: BriefEntry, view: View): ExportGroup {
  const path = paths.brief(brief.id);
  const carried = once(() => carriedBrief(brief, view));
  const part = once(() => briefPart(brief, carried(), view));
  return {
    key: keyOfBrief(brief, view),
    make: function* () {
      yield* citationFiles(path, 'cite', () => [briefRecord(brief, view)], view);
      yield* citationFiles(path, 'sources', () => sourceItems([brief], view), view);
      yield* textFiles(brief, view, carried);
      yield {
        address: view.to(paths.book(path)),
        write: () => briefBook(brief, carried(), part().chapter, view),
      };
    },
    part,
  };
}

function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

function partIn(brief: BriefEntry, view: View, { partOf }: KnownExports): BriefPart {
  const known = partOf(keyOfBrief(brief, view));
  // The same code made it.
  if (known) return known as BriefPart;
  return briefPart(brief, carriedBrief(brief, view), view);
}

function keyOfBrief({ id }: BriefEntry, { language }: View): string {
  return `brief ${language} ${id}`;
}

function textFiles(brief: BriefEntry, view: View, carried: () => CarriedBrief): ExportFile[] {
  return textFormats.map(({ ending, write }) => ({
    address: view.to(paths.text(brief.id, ending)),
    write: () => write(carried()),
    isListed: true,
  }));
}

// Their chapters are those of the briefs.
function* collections(view: View, known: KnownExports): Generator<ExportGroup> {
  const chapterOf = (brief: BriefEntry) => partIn(brief, view, known).chapter;
  for (const subject of bookSubjects(view)) {
    const address = addressOfBook(subject, view);
    if (address === undefined) continue;
    const write = () => collectionBook(subject, chapterOf, view);
    yield {
      key: `book ${view.language} ${subject.page}`,
      told: () => subject,
      make: () => [{ address, write }],
    };
  }
}

function bookSubjects({ library }: View): BookSubject[] {
  const { topics, regions, briefsByTopic, briefsByRegion } = library;
  return [
    ...[...topics].map(([id, record]) => ({
      ...{ page: paths.topic(id), record },
      briefs: briefsByTopic.get(id) ?? [],
    })),
    ...[...regions].map(([id, record]) => ({
      ...{ page: paths.region(id), record },
      briefs: briefsByRegion.get(id) ?? [],
    })),
  ];
}

function allSources(view: View): CslItem[] {
  return [...view.library.sources.keys()].map((id) => sourceItem(id, view));
}

function groupOfTexts(library: Library, { digestOf }: KnownExports): ExportGroup {
  // Written before, as in a build, or not, as in `dev`, which makes one file at a time.
  const digest: DigestOf = (brief, view, ending) => {
    const address = view.to(paths.text(brief.id, ending));
    const known = digestOf(address);
    if (known !== undefined) return known;
    const files = textFiles(brief, view, () => carriedBrief(brief, view));
    const text = files.find((file) => file.address === address)?.write() ?? '';
    return hash('sha256', text);
  };
  return {
    key: 'texts',
    told: () =>
      library.briefs.flatMap((brief) =>
        languagesOf(brief).flatMap((language) =>
          textFormats.map(({ ending }) =>
            digestOf(viewIn(library, language).to(paths.text(brief.id, ending))),
          ),
        ),
      ),
    make: () =>
      listFiles(library, digest).map(({ path, write }) => ({
        address: addressOf(library.address, path),
        write,
      })),
  };
}
