import { type Feed, momentOf } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export function toJsonFeed({ parts, publisher, entries, ...feed }: Feed): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.home,
      feed_url: parts.self.json,
      description: feed.line,
      ...(parts.older && { next_url: parts.older.json }),
      icon: feed.icon,
      authors: [publisher],
      language: feed.language,
      items: entries.map(
        ({ id, url, title, language, authors, summary, html, subjects, ...days }) => ({
          ...{ id, url, title },
          content_html: html,
          summary,
          date_published: momentOf(days.published),
          date_modified: momentOf(days.updated),
          authors,
          ...(subjects.length > 0 && { tags: subjects }),
          language,
        }),
      ),
    },
    undefined,
    1,
  )}\n`;
}
