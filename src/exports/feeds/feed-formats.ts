import type { FeedEnding } from '../../model/addresses.ts';
import { atomEntry, toAtom } from './atom.ts';
import type { Feed, FeedEntry, WrittenEntry } from './feed.ts';
import { jsonFeedItem, toJsonFeed } from './json-feed.ts';

/** A form that feeds are read in. */
interface FeedFormat {
  /** What its files end in. */
  ending: FeedEnding;
  /** As people call it. */
  name: string;
  mediaType: string;
  /** An entry as it stands in any feed of this form. */
  writeEntry: (entry: FeedEntry) => string;
  write: (feed: Feed) => Uint8Array;
}

/** Every form of feeds. */
export const feedFormats: readonly FeedFormat[] = [
  {
    ending: 'xml',
    name: 'Atom',
    mediaType: 'application/atom+xml',
    writeEntry: atomEntry,
    write: toAtom,
  },
  {
    ending: 'json',
    name: 'JSON Feed',
    mediaType: 'application/feed+json',
    writeEntry: jsonFeedItem,
    write: toJsonFeed,
  },
];

/** An entry in every form. */
export function writtenEntry(entry: FeedEntry): WrittenEntry {
  const forms = feedFormats.map(({ ending, writeEntry }) => [
    ending,
    Buffer.from(writeEntry(entry)),
  ]);
  return {
    updated: entry.updated,
    forms: Object.fromEntries(forms) as WrittenEntry['forms'],
  };
}
