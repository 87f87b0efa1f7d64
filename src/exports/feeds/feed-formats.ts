import type { FeedEnding } from '../../model/addresses.ts';
import { toAtom } from './atom.ts';
import type { Feed } from './feed.ts';
import { toJsonFeed } from './json-feed.ts';

/** A form that feeds are read in. */
interface FeedFormat {
  /** What its files end in. */
  ending: FeedEnding;
  /** As people call it. */
  name: string;
  mediaType: string;
  write: (feed: Feed) => string;
}

/** Every form of feeds. */
export const feedFormats: readonly FeedFormat[] = [
  { ending: 'xml', name: 'Atom', mediaType: 'application/atom+xml', write: toAtom },
  { ending: 'json', name: 'JSON Feed', mediaType: 'application/feed+json', write: toJsonFeed },
];
