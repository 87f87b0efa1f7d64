import type { BriefEntry } from '../../content/entries/entries.ts';
import { type Path, paths } from '../../model/addresses.ts';
import type { TypeId } from '../../model/records/ids.ts';
import type { Labels } from '../../model/records/labels.ts';
import { remember } from '../../reads/remember.ts';
import { textIn } from '../library.ts';
import { sortedByName } from '../pages/lists.ts';
import type { View } from '../view.ts';

/** What a feed is about, and the page that it stands beside. */
export interface FeedSubject {
  kind: 'site' | 'updates' | 'type' | 'topic' | 'region' | 'author';
  /** Where its files are. */
  page: Path;
  /** The page that readers of it come to. */
  home: Path;
  /** What it is called among those of its kind. */
  name: string;
  briefs: readonly BriefEntry[];
}

/** The feeds of a site in a view's language: all briefs, corrections, then each type, topic, region and author that has a brief in it. */
export function feedSubjects(view: View): readonly FeedSubject[] {
  return subjectsIn(undefined, view);
}

const subjectsIn = remember((_: undefined, view: View): FeedSubject[] => {
  const { library, strings } = view;
  const has = (brief: BriefEntry) => textIn(brief, view.language) !== undefined;
  const briefs = library.briefs.filter(has);
  const about = <Id extends string>(
    kind: FeedSubject['kind'],
    groups: ReadonlyMap<Id, readonly BriefEntry[]>,
    records: ReadonlyMap<Id, { name: Labels }>,
    pageOf: (id: Id) => Path,
  ) =>
    sortedByName(records, view).flatMap(({ id, name }): FeedSubject[] => {
      const own = (groups.get(id) ?? []).filter(has);
      if (own.length === 0) return [];
      const page = pageOf(id);
      const home = kind === 'type' ? paths.briefs : page;
      return [{ kind, page, home, name, briefs: own }];
    });
  const types = Map.groupBy(briefs, ({ first }): TypeId => first.data.type);
  return [
    { kind: 'site', page: paths.front, home: paths.front, name: strings.feeds.all, briefs },
    {
      kind: 'updates',
      page: paths.updatesFeed,
      home: paths.front,
      name: strings.feeds.updates,
      briefs: briefs.filter(({ first }) => first.data.corrections.length > 0),
    },
    ...about('type', types, library.types, paths.typeFeed),
    ...about('topic', library.briefsByTopic, library.topics, paths.topic),
    ...about('region', library.briefsByRegion, library.regions, paths.region),
    ...about('author', library.briefsByAuthor, library.authors, paths.author),
  ];
});
