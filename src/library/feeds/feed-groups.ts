import { feedFormats } from '../../exports/feeds/feed-formats.ts';
import { paths } from '../../model/addresses.ts';
import type { FeedGroup } from '../../model/page/feed-group.ts';
import { feedSubjects } from '../shell/feed-subjects.ts';
import type { View } from '../view.ts';

const kinds = ['site', 'type', 'topic', 'region', 'author'] as const;

/** The feeds of the site in a view's language, by what they are about. */
export function feedGroups(view: View): FeedGroup[] {
  const subjects = feedSubjects(view);
  return kinds.flatMap((kind) => {
    const own = subjects.filter(
      (subject) => subject.kind === kind || (kind === 'site' && subject.kind === 'updates'),
    );
    if (own.length === 0) return [];
    const feeds = own.map(({ name, page }) => ({
      name,
      addresses: feedFormats.map((format) => ({
        format: format.name,
        mediaType: format.mediaType,
        href: view.to(paths.feed(page, format.ending)),
      })),
    }));
    return [{ title: view.strings.feeds.kinds[kind], feeds }];
  });
}
