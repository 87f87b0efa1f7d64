import { hash } from 'node:crypto';
import type { BriefEntry } from '../../content/entries/entries.ts';
import type { CarriedBrief } from '../../exports/texts/carried-brief.ts';
import { citationFormats } from '../../exports/citation-formats.ts';
import { feedFormats } from '../../exports/feeds/feed-formats.ts';
import { toTimelineJson } from '../../exports/texts/timeline-json.ts';
import { textFormats } from '../../exports/texts/text-formats.ts';
import type { CslItem } from '../../model/citation/csl-item.ts';
import { addressOf, type Path, paths } from '../../model/addresses.ts';
import { briefBook } from '../books/brief-book.ts';
import { briefRecord } from '../briefs/brief-record.ts';
import { carriedBrief } from '../briefs/carry-brief.ts';
import { addressOfBook, type BookSubject, collectionBook } from '../books/collection-book.ts';
import { feedSubjects } from '../shell/feed-subjects.ts';
import { feedParts } from '../feeds/feeds.ts';
import { languagesOf } from '../languages-of.ts';
import type { Library } from '../library.ts';
import { type DigestOf, listFiles } from './listed-files.ts';
import { sourceItem, sourceItems } from '../sources/source-item.ts';
import { datedEvents } from '../texts/timeline.ts';
import { type View, viewIn } from '../view.ts';

/** A file that a page offers beside itself: its address within the host, and how it is written. */
export interface ExportFile {
  address: string;
  write: () => string | Uint8Array;
}

/** All files that the pages of a site offer beside themselves. */
export function* exportFiles(library: Library): Generator<ExportFile> {
  const digests = new Map<string, string>();
  for (const language of library.site.languages) {
    const view = viewIn(library, language);
    yield* feedFiles(view);
    yield {
      address: view.to(paths.timelineJson),
      write: () => toTimelineJson(language, datedEvents(view)),
    };
    yield* citationFiles(paths.front, 'sources', () => allSources(view), view);
    for (const [id, briefs] of library.briefsByTopic) {
      yield* citationFiles(paths.topic(id), 'sources', () => sourceItems(briefs, view), view);
    }
    for (const [id, briefs] of library.briefsByRegion) {
      yield* citationFiles(paths.region(id), 'sources', () => sourceItems(briefs, view), view);
    }
  }
  for (const [id, languages] of library.sourceLanguages) {
    for (const language of languages) {
      const view = viewIn(library, language);
      yield* citationFiles(paths.source(id), 'cite', () => [sourceItem(id, view)], view);
    }
  }
  for (const brief of library.briefs) {
    for (const language of languagesOf(brief)) {
      const view = viewIn(library, language);
      const path = paths.brief(brief.id);
      yield* citationFiles(path, 'cite', () => [briefRecord(brief, view)], view);
      yield* citationFiles(path, 'sources', () => sourceItems([brief], view), view);
      yield* textFiles(brief, view, digests);
    }
  }
  for (const language of library.site.languages) yield* collections(viewIn(library, language));
  for (const { path, write } of listFiles(library, digestsFrom(digests))) {
    yield { address: addressOf(library.address, path), write };
  }
}

// Written before, as in a build, or not, as in `dev`, which makes one file at a time.
function digestsFrom(digests: Map<string, string>): DigestOf {
  return (brief, view, ending) => {
    const address = view.to(paths.text(brief.id, ending));
    if (!digests.has(address)) for (const file of textFiles(brief, view, digests)) file.write();
    return digests.get(address) ?? '';
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

function* feedFiles(view: View): Generator<ExportFile> {
  for (const subject of feedSubjects(view)) {
    for (const { page, feed } of feedParts(subject, view)) {
      for (const { ending, write } of feedFormats) {
        yield { address: view.to(paths.feed(page, ending)), write: () => write(feed()) };
      }
    }
  }
}

// Behind the briefs, whose chapters they have.
function* collections(view: View): Generator<ExportFile> {
  for (const subject of bookSubjects(view)) {
    const address = addressOfBook(subject, view);
    if (address) yield { address, write: () => collectionBook(subject, view) };
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

// The text is joined once for all forms of it.
function* textFiles(
  brief: BriefEntry,
  view: View,
  digests: Map<string, string>,
): Generator<ExportFile> {
  let carried: CarriedBrief | undefined;
  for (const { ending, write } of textFormats) {
    const address = view.to(paths.text(brief.id, ending));
    yield {
      address,
      write: () => {
        const text = write((carried ??= carriedBrief(brief, view)));
        digests.set(address, hash('sha256', text));
        return text;
      },
    };
  }
  yield {
    address: view.to(paths.book(paths.brief(brief.id))),
    write: () => briefBook(brief, (carried ??= carriedBrief(brief, view)), view),
  };
}
