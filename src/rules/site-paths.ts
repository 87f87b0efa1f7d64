import { languageFiles, type Path, paths, siteFiles } from '../model/addresses.ts';
import type { BriefFolder, Content } from '../model/reading/content.ts';
import { yearOf } from '../model/language/dates.ts';
import type { RegionId } from '../model/records/ids.ts';
import { type RegionHomes, withAncestors } from '../model/records/region.ts';

/** The paths of all pages a site with this content has, further pages of lists left out; drafts only where asked for. */
export function sitePaths(content: Content, options: { drafts: boolean }): Set<Path> {
  const briefs = [...content.briefs.values()].filter(
    ({ first }) => options.drafts || !first.data.draft,
  );
  const homes = new Map([...content.regions].map(([id, { data }]) => [id, data]));
  const { front, authors, sources, topics, regions, search, feeds, timeline, offline } = paths;
  return new Set<Path>([
    ...[front, authors, sources, topics, regions, search, feeds, timeline, offline, paths.briefs],
    ...(content.names.size > 0 ? [paths.names] : []),
    ...[...content.names.keys()].map(paths.name),
    ...[...content.authors.keys()].map(paths.author),
    ...[...content.sources.keys()].map(paths.source),
    ...[...content.topics.keys()].map(paths.topic),
    ...[...content.regions.keys()].map(paths.region),
    ...[...content.pages.keys()].map(paths.page),
    ...siteFiles,
    ...languageFiles,
    ...[...content.documents].map((file): Path => `/${file}`),
    ...briefs.flatMap((brief) => pathsOf(brief, homes)),
  ]);
}

// A brief's own page, and the lists that are there because it is.
function pathsOf({ id, first: { data }, translations }: BriefFolder, homes: RegionHomes): Path[] {
  const regions = new Set(
    data.regions.flatMap((region): RegionId[] => withAncestors(region, homes)),
  );
  return [
    paths.brief(id),
    ...(translations.length > 0 ? [paths.sideBySide(id)] : []),
    paths.year(yearOf(data.date)),
    ...data.topics.flatMap((topic) =>
      [...regions].map((region) => paths.topicRegion(topic, region)),
    ),
  ];
}
