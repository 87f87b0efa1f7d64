import type { BriefEntry } from '../../content/entries/entries.ts';
import { pageOfList, paths, type Path } from '../../model/addresses.ts';
import type { BriefSummary } from '../../model/page/brief-summary.ts';
import type { CountedLink } from '../../model/page/counted-link.ts';
import type { RegionId, TopicId } from '../../model/records/ids.ts';
import type { Link } from '../../model/page/link.ts';
import type { ListPage, Paging } from '../../model/page/list-page.ts';
import type { Language } from '../../model/language/language.ts';
import type { Shell } from '../../model/page/shell.ts';
import { breadcrumb } from '../../model/records/region.ts';
import { answering } from '../library-answers.ts';
import { summarize } from '../briefs/brief-summary.ts';
import { authorEntries, regionsOf, sortedByName, topicsOf } from '../pages/lists.ts';
import { shellOf } from '../shell/shell.ts';
import { lineOf, linkTo, type View } from '../view.ts';

/** The briefs of a list's page as they are shown. */
export function summaries(list: ListPage<BriefEntry>, view: View): BriefSummary[] {
  return list.entries.map((brief) => summarize(brief, view));
}

/** Links to all pages of a list; none where there is only one. */
export function pagingOf(list: ListPage<unknown>, first: Path, view: View): Paging {
  const pages = Array.from({ length: list.total }, (_, index) => ({
    href: view.to(pageOfList(first, index + 1)),
    text: String(index + 1),
  }));
  return { current: list.number, pages: list.total > 1 ? pages : [] };
}

/** What a page of the list of all things of a kind says of itself. */
export function headOfAll(
  kind: 'briefs' | 'topics' | 'regions' | 'authors' | 'sources' | 'names',
  { list, languages }: { list: ListPage<unknown>; languages: readonly Language[] },
  view: View,
): { shell: Shell; line: string; paging: Paging } {
  const { lists } = view.strings;
  const [title, line] = [lists[kind], lists[`${kind}Line`]];
  return {
    shell: shellOf(view, { path: list.path, languages, title, description: line }),
    line,
    paging: pagingOf(list, paths[kind], view),
  };
}

/** The years that have briefs, newest first. */
export function yearLinks(view: View): CountedLink[] {
  return [...view.library.briefsByYear].map(([year, briefs]) => ({
    id: '',
    href: view.to(paths.year(year)),
    text: String(year),
    count: briefs.length,
  }));
}

/** All topics by name, with how many briefs each has. */
export function topicLinks(view: View): CountedLink[] {
  const { library } = view;
  return sortedByName(library.topics, view).map(({ id, record }) => ({
    id,
    ...linkTo(view, paths.topic(id), record.name),
    count: library.briefsByTopic.get(id)?.length ?? 0,
    line: lineOf(view, record),
  }));
}

/** All authors by name, with how many briefs each wrote or is restated in. */
export function authorLinks(view: View): CountedLink[] {
  const { library } = view;
  return sortedByName(library.authors, view).map(({ id, record }) => ({
    id,
    ...linkTo(view, paths.author(id), record.name),
    count: authorEntries(id, library).length,
    line: lineOf(view, record),
  }));
}

/** The regions as a tree, each under the first region that it lies within. */
export function regionTree(view: View): CountedLink[] {
  const countOf = (id: RegionId) => view.library.briefsByRegion.get(id)?.length ?? 0;
  const all = [...view.library.regions.keys()];
  return treeOf(new Map(all.map((id) => [id, countOf(id)])), paths.region, view);
}

function treeOf(
  counts: ReadonlyMap<RegionId, number>,
  pathOf: (id: RegionId) => Path,
  view: View,
): CountedLink[] {
  const all = sortedByName(view.library.regions, view).filter(({ id }) => counts.has(id));
  const below = (home: RegionId | undefined): CountedLink[] =>
    all
      .filter(({ record }) => record.within[0] === home)
      .map(({ id, record }) => ({
        id,
        ...linkTo(view, pathOf(id), record.name),
        count: counts.get(id) ?? 0,
        within: below(id),
      }));
  return below(undefined);
}

/** The way down to a region. */
export function regionTrail(id: RegionId, view: View): Link[] {
  const { regions } = view.library;
  return breadcrumb(id, regions).flatMap((step) => {
    const region = regions.get(step);
    return region ? [linkTo(view, paths.region(step), region.name)] : [];
  });
}

/** What lies directly within a region. */
export function regionsWithin(id: RegionId, view: View): CountedLink[] {
  return sortedByName(view.library.regions, view)
    .filter(({ record }) => record.within.includes(id))
    .map(({ id: inner, record }) => ({
      id: inner,
      ...linkTo(view, paths.region(inner), record.name),
      count: view.library.briefsByRegion.get(inner)?.length ?? 0,
    }));
}

/** The regions that a topic's briefs are about, as a tree: what a region lies within is among them. */
export const regionsOfTopic = answering('regions-of-topic', (id, view): CountedLink[] => {
  const topic = id as TopicId;
  const { library } = view;
  const regions = regionsOf(library.briefsByTopic.get(topic) ?? [], library);
  const counts = new Map([...regions].map(([id, briefs]) => [id, briefs.length]));
  return treeOf(counts, (id) => paths.topicRegion(topic, id), view);
});

/** The topics of the briefs about a region. */
export const topicsOfRegion = answering('topics-of-region', (id, view): CountedLink[] => {
  const region = id as RegionId;
  const { library } = view;
  const topics = topicsOf(library.briefsByRegion.get(region) ?? []);
  return sortedByName(library.topics, view)
    .filter(({ id: topic }) => topics.has(topic))
    .map(({ id: topic, record }) => ({
      id: topic,
      ...linkTo(view, paths.topicRegion(topic, region), record.name),
      count: topics.get(topic) ?? 0,
    }));
});
