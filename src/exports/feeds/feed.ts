import type { FeedEnding } from '../../model/addresses.ts';

/** Somebody whom a feed names. */
interface FeedAuthor {
  name: string;
  url?: string;
}

/** Something that a feed tells of. */
export interface FeedEntry {
  /** Its lasting name, which is its full address. */
  id: string;
  url: string;
  title: string;
  language: string;
  /** Days: `2026-11-23`. */
  published: string;
  updated: string;
  authors: readonly FeedAuthor[];
  summary: string;
  /** The whole of it, with full addresses, as it can stand on any page. */
  html: string;
  subjects: readonly string[];
}

/** An entry in every form of feeds, written once for all feeds that have it. */
export interface WrittenEntry extends Pick<FeedEntry, 'updated'> {
  forms: Readonly<Record<FeedEnding, Uint8Array>>;
}

/** A feed of a site in one language, or an older part of one. */
export interface Feed {
  /** Its lasting name; an older part has its own. */
  id: string;
  title: string;
  line: string;
  language: string;
  /** The page it belongs to. */
  home: string;
  icon: string;
  publisher: FeedAuthor;
  /** Newest first. */
  entries: readonly WrittenEntry[];
  /** The addresses of this and of the parts before and after it, by RFC 5005; an archived part never changes. */
  parts: {
    self: FeedAddress;
    current: FeedAddress;
    older?: FeedAddress;
    newer?: FeedAddress;
    isArchive: boolean;
  };
}

/** The addresses of a feed by format. */
export type FeedAddress = Readonly<Record<FeedEnding, string>>;

/** When the newest change of a feed was made. */
export function updatedOf(entries: Feed['entries']): string | undefined {
  return entries
    .map(({ updated }) => updated)
    .toSorted()
    .at(-1);
}

/** A day as a moment of RFC 3339, which feeds ask for; a month or year begins with its first day. */
export function momentOf(day: string): string {
  return `${day}${'-01-01'.slice(day.length - 4)}`.slice(0, 10) + 'T00:00:00Z';
}
