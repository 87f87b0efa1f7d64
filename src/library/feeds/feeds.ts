import type { BriefEntry } from '../../content/entries/entries.ts';
import { entryHtml } from '../../exports/feeds/entry-html.ts';
import type { Feed, FeedAddress, FeedEntry, WrittenEntry } from '../../exports/feeds/feed.ts';
import { writtenEntry } from '../../exports/feeds/feed-formats.ts';
import type { CarriedBrief } from '../../exports/texts/carried-brief.ts';
import { feedEndings, type Path, paths } from '../../model/addresses.ts';
import { fill } from '../../model/language/plural.ts';
import type { FeedSubject } from '../shell/feed-subjects.ts';
import { escapeHtml } from '../../model/text/escape-html.ts';
import { correctionId } from '../texts/correction-lines.ts';
import { textIn } from '../library.ts';
import type { View } from '../view.ts';

/** How many briefs a feed and each of its older parts has. */
const entriesOfFeed = 50;

/** A feed, or an older part of it: its page, its briefs from the newest on, and the parts beside it. */
export interface FeedPart {
  page: Path;
  briefs: readonly BriefEntry[];
  older?: Path | undefined;
  newer?: Path | undefined;
}

/**
 * A feed with its older parts, the current one first. Only the feed of the whole site has older parts: every
 * text is in it, and with those of all topics, regions and authors an archive would be written many times over.
 */
export function feedParts({ kind, page: first, briefs }: FeedSubject): FeedPart[] {
  if (kind === 'updates') return [{ page: first, briefs }];
  const newest = briefs.toSorted((one, other) =>
    publishedOf(other).localeCompare(publishedOf(one)),
  );
  const isWhole = kind === 'site' && newest.length > entriesOfFeed;
  const count = isWhole ? Math.floor((newest.length - 1) / entriesOfFeed) : 0;
  const pageOf = (number: number) => paths.feedArchive(first, number);
  const oldest = newest.toReversed();
  return [
    {
      page: first,
      briefs: newest.slice(0, entriesOfFeed),
      older: count > 0 ? pageOf(count) : undefined,
    },
    // Counted from the oldest on, so that a part never changes once it is full.
    ...Array.from({ length: count }, (_, index) => {
      const number = index + 1;
      return {
        page: pageOf(number),
        briefs: oldest.slice(index * entriesOfFeed, number * entriesOfFeed).toReversed(),
        older: number > 1 ? pageOf(number - 1) : undefined,
        newer: number < count ? pageOf(number + 1) : undefined,
      };
    }),
  ];
}

/** A part of a feed with its entries, of which those that are a brief were made before. */
export function feedOf(
  subject: FeedSubject,
  part: FeedPart,
  entryOf: (brief: BriefEntry) => WrittenEntry,
  view: View,
): Feed {
  const entries =
    subject.kind === 'updates'
      ? changesIn(part.briefs, view).map(writtenEntry)
      : part.briefs.map(entryOf);
  return withEntries(entries, subject, part, view);
}

function withEntries(
  entries: Feed['entries'],
  { name, kind, page, home }: Omit<FeedSubject, 'briefs'>,
  { page: self, older, newer }: FeedPart,
  view: View,
): Feed {
  const { label, library, language, strings } = view;
  const { site } = library;
  const siteName = label(site.name).text;
  const title = kind === 'site' ? siteName : fill(strings.feeds.title, { site: siteName, name });
  const publisher = label(site.publisher).text;
  return {
    id: view.absolute(paths.feed(self, 'xml')),
    title,
    line: kind === 'updates' ? strings.feeds.updatesLine : label(site.description).text,
    language,
    home: view.absolute(home),
    icon:
      library.address.origin + library.address.base + (site.icon ?? paths.icon).replace(/^\//, ''),
    publisher: { name: publisher, url: view.absolute(paths.front) },
    entries,
    parts: {
      self: addressesOf(self, view),
      current: addressesOf(page, view),
      ...(older && { older: addressesOf(older, view) }),
      ...(newer && { newer: addressesOf(newer, view) }),
      isArchive: self !== page,
    },
  };
}

function addressesOf(page: Path, view: View): FeedAddress {
  const addresses = feedEndings.map((ending) => [ending, view.absolute(paths.feed(page, ending))]);
  return Object.fromEntries(addresses) as FeedAddress;
}

/** A brief that was joined as an entry of feeds. */
export function feedEntry(brief: BriefEntry, carried: CarriedBrief): WrittenEntry {
  return writtenEntry({
    id: carried.url,
    url: carried.url,
    title: carried.title,
    language: carried.language,
    published: carried.published,
    updated: lastChangeOf(brief),
    authors: carried.authors.map(({ name, url }) => ({ name, url })),
    summary: carried.summary,
    html: entryHtml(carried),
    subjects: [...carried.topics, ...carried.regions].map(({ name }) => name),
  });
}

// Each change says what it was; newest first.
function changesIn(briefs: readonly BriefEntry[], view: View): FeedEntry[] {
  const { label, strings } = view;
  const entries = briefs.flatMap((brief) => {
    const text = textIn(brief, view.language);
    const url = view.absolute(paths.brief(brief.id));
    const title = text?.data.title ?? '';
    return brief.first.data.corrections.map(({ date, kind, text: labels, passage }, index, all) => {
      const { text: words, language } = label(labels);
      const address = passage === undefined ? url : `${url}#${passage}`;
      return {
        id: `${url}#${correctionId(index, all).replace('change--', 'change-')}`,
        url: address,
        title: fill(strings.feeds.change, { kind: strings.brief[kind], title }),
        language,
        published: date,
        updated: date,
        authors: [],
        summary: words,
        html: entryOfChange(words, address, title),
        subjects: [strings.brief[kind]],
      };
    });
  });
  const newest = entries.toSorted((one, other) => other.updated.localeCompare(one.updated));
  return newest.slice(0, entriesOfFeed);
}

function entryOfChange(words: string, address: string, title: string): string {
  return `<p dir="auto">${escapeHtml(words)}</p><p><a href="${escapeHtml(address)}">${escapeHtml(title)}</a></p>`;
}

function publishedOf({ first: { data } }: BriefEntry): string {
  return (data.restates && data.restated) || data.date;
}

function lastChangeOf(brief: BriefEntry): string {
  const { updated, corrections } = brief.first.data;
  const days = [publishedOf(brief), updated ?? '', ...corrections.map(({ date }) => date)];
  return days.toSorted().at(-1) ?? '';
}
