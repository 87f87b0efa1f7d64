import { type Feed, type FeedEntry, momentOf } from './feed.ts';
import { joinBytes } from './join-bytes.ts';

/** A feed as JSON Feed 1.1. */
export function toJsonFeed({ parts, publisher, entries, ...feed }: Feed): Uint8Array {
  const text = JSON.stringify(
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
      items: [],
    },
    undefined,
    1,
  );
  if (entries.length === 0) return joinBytes([`${text}\n`]);
  const items = entries.flatMap(({ forms }, index) => [index === 0 ? '\n' : ',\n', forms.json]);
  return joinBytes([text.slice(0, -end.length), ...items, `\n ${end}\n`]);
}

// Of the list of items, which comes last, and of the feed.
const end = ']\n}';

/** An entry as it stands in any JSON Feed. */
export function jsonFeedItem(entry: FeedEntry): string {
  const { id, url, title, language, authors, summary, html, subjects } = entry;
  const item = JSON.stringify(
    {
      ...{ id, url, title },
      content_html: html,
      summary,
      date_published: momentOf(entry.published),
      date_modified: momentOf(entry.updated),
      authors,
      ...(subjects.length > 0 && { tags: subjects }),
      language,
    },
    undefined,
    1,
  );
  // Within texts JSON has no line ends of its own, but for U+2028 and U+2029, which to a pattern are some as well.
  return `  ${item.replaceAll('\n', '\n  ')}`;
}
