import type { BriefEntry } from '../../content/entries/entries.ts';
import { paths } from '../../model/addresses.ts';
import type { AuthorId, RegionId, TopicId } from '../../model/records/ids.ts';
import type { Labels } from '../../model/records/labels.ts';
import { withAncestors } from '../../model/records/region.ts';
import { remember } from '../../reads/remember.ts';
import type { Library } from '../library.ts';
import type { List } from './routes.ts';
import type { View } from '../view.ts';

/** All briefs in one list. */
export function briefList({ library }: View): List<BriefEntry, never>[] {
  return [{ params: {}, path: paths.briefs, entries: library.briefs }];
}

/** One list of briefs per year, newest year first. */
export function yearLists({ library }: View): List<BriefEntry, 'year'>[] {
  return [...library.briefsByYear].map(([year, entries]) => ({
    params: { year: String(year) },
    path: paths.year(year),
    entries,
  }));
}

/** One list of briefs per topic, also of topics without any. */
export function topicLists({ library }: View): List<BriefEntry, 'topic'>[] {
  return [...library.topics.keys()].map((topic) => ({
    params: { topic },
    path: paths.topic(topic),
    entries: library.briefsByTopic.get(topic) ?? [],
  }));
}

/** One list of briefs per region, with those of the regions that lie within it. */
export function regionLists({ library }: View): List<BriefEntry, 'region'>[] {
  return [...library.regions.keys()].map((region) => ({
    params: { region },
    path: paths.region(region),
    entries: library.briefsByRegion.get(region) ?? [],
  }));
}

/** One list per topic and region (ancestors too) that have briefs together. */
export function topicRegionLists({ library }: View): List<BriefEntry, 'topic' | 'region'>[] {
  return [...library.briefsByTopic].flatMap(([topic, briefs]) =>
    [...regionsOf(briefs, library)].map(([region, entries]) => ({
      params: { topic, region },
      path: paths.topicRegion(topic, region),
      entries,
    })),
  );
}

/** A brief on an author's page: one that restates a work of theirs, or one of their own. */
export interface AuthorEntry {
  brief: BriefEntry;
  isRestated: boolean;
}

/** One list per author: the briefs that restate their works, then their own. */
export function authorLists({ library }: View): List<AuthorEntry, 'author'>[] {
  return [...library.authors.keys()].map((author) => ({
    params: { author },
    path: paths.author(author),
    entries: authorEntries(author, library),
  }));
}

/** What an author's page lists. */
export function authorEntries(author: AuthorId, library: Library): AuthorEntry[] {
  const { briefsByRestated, briefsByAuthor } = library;
  return [
    ...(briefsByRestated.get(author) ?? []).map((brief) => ({ brief, isRestated: true })),
    ...(briefsByAuthor.get(author) ?? []).map((brief) => ({ brief, isRestated: false })),
  ];
}

/** The regions that briefs are about, ancestors too, each with its briefs. */
export function regionsOf(
  briefs: readonly BriefEntry[],
  { regions }: Library,
): Map<RegionId, BriefEntry[]> {
  const found = new Map<RegionId, BriefEntry[]>();
  for (const brief of briefs) {
    const all = brief.first.data.regions.flatMap((region) => withAncestors(region, regions));
    for (const region of new Set(all)) {
      const members = found.get(region);
      if (members) members.push(brief);
      else found.set(region, [brief]);
    }
  }
  return found;
}

/** The topics of briefs, each with how many there are. */
export function topicsOf(briefs: readonly BriefEntry[]): Map<TopicId, number> {
  const counts = new Map<TopicId, number>();
  for (const { first } of briefs) {
    for (const topic of first.data.topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return counts;
}

/** Records in the alphabet's order of a language. */
export function sortedByName<Id extends string, T extends { name: Labels }>(
  records: ReadonlyMap<Id, T>,
  view: View,
): { id: Id; record: T; name: string }[] {
  // The cache knows records of every kind; those of this map are of the map's kind.
  return sortRecords(records, view) as { id: Id; record: T; name: string }[];
}

// Remembered, since each page of a topic or region shows such a list.
const sortRecords = remember((records: ReadonlyMap<string, { name: Labels }>, view: View) => {
  const { compare } = new Intl.Collator(view.language);
  return [...records]
    .map(([id, record]) => ({ id, record, name: view.label(record.name).text }))
    .sort((a, b) => compare(a.name, b.name));
});
