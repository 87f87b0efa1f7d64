import type { BriefEntry } from '../../content/entries/entries.ts';
import { RenderCache } from '../../content/render/render-cache.ts';
import type { DatedEvent } from '../../exports/texts/timeline-json.ts';
import { addressOf, paths } from '../../model/addresses.ts';
import { yearOf } from '../../model/language/dates.ts';
import { fill } from '../../model/language/plural.ts';
import type { Link } from '../../model/page/link.ts';
import type {
  Timeline,
  TimelineChoice,
  TimelineEvent,
  TimelineStrip,
  TimelineYear,
} from '../../model/page/timeline.ts';
import type { Brief } from '../../model/records/brief.ts';
import type { SourceId } from '../../model/records/ids.ts';
import type { Labels } from '../../model/records/labels.ts';
import { withAncestors } from '../../model/records/region.ts';
import { remember } from '../../reads/remember.ts';
import { readSettings } from '../../settings.ts';
import { languagesOf } from '../languages-of.ts';
import { answeringOfWords } from '../library-answers.ts';
import { sourceOf, textIn } from '../library.ts';
import { documentDate } from '../sources/document-date.ts';
import { titlePhrase } from '../sources/source-words.ts';
import { phraseByScript, phraseOf, toSource, type View } from '../view.ts';

type Event = Brief['events'][number];

// A year with more events than these is parted by months.
const mostWithoutMonths = 8;
const mostInStrip = 5;

const cache = new RenderCache(readSettings().renderCacheDir);

/** Every event that briefs tell of, by year and month, in a view's language, and what they can be chosen by. */
export function timelineOf(view: View): Timeline {
  const { topics, regions } = view.library;
  const events = eventsOf(view.library.briefs, view).map((one) => shownEvent(one, view));
  const years = [...Map.groupBy(events, ({ isoDate }) => yearOf(isoDate))];
  return {
    years: years.map(([year, own]) => ({ year, count: own.length, months: monthsOf(own, view) })),
    topics: choicesOf('topic', topics, events, view),
    regions: choicesOf('region', regions, events, view),
  };
}

/** The newest events of some briefs, and the timeline of all that are filed as these are, `topic=…`; none without events. */
export function stripOf(
  briefs: readonly BriefEntry[],
  filedUnder: string,
  view: View,
): TimelineStrip | undefined {
  // Texts are looked at only for those that are shown: an archive has many topics.
  const events = briefs
    .flatMap((brief) => brief.first.data.events.map((event) => ({ brief, event })))
    .sort(byDate);
  if (events.length === 0) return undefined;
  return {
    events: events
      .slice(-mostInStrip)
      .flatMap(({ brief, event }) => placed(brief, [event], view))
      .map((one) => shownEvent(one, view)),
    all: {
      href: addressOfAll(filedUnder, view),
      text: fill(view.strings.timeline.all, { count: events.length }),
    },
  };
}

/** The events of which the notes cite a source. */
export const eventsOfSource = answeringOfWords('events-of-source', (id, view): TimelineEvent[] =>
  (eventsBySource(undefined, view).get(id) ?? []).map((one) => shownEvent(one, view)),
);

const eventsBySource = remember((_: undefined, view: View) => {
  const bySource = new Map<string, DatedInBrief[]>();
  for (const event of eventsOf(view.library.briefs, view)) {
    for (const id of new Set(event.cited)) {
      bySource.set(id, [...(bySource.get(id) ?? []), event]);
    }
  }
  return bySource;
});

/** The way to a brief's events on the timeline; none where it has none. */
export function linkToTimeline({ id, first }: BriefEntry, view: View): Link | undefined {
  const count = first.data.events.length;
  if (count === 0) return undefined;
  return {
    href: addressOfAll(`brief=${id}`, view),
    text: fill(view.strings.timeline.inBrief, { count }),
  };
}

/** The same for programs, with full addresses. */
export function datedEvents(view: View): DatedEvent[] {
  return eventsOf(view.library.briefs, view).map(({ event, brief, href }) => ({
    date: event.date,
    ...(event.until !== undefined && { until: event.until }),
    text: view.label(event.text).text,
    brief: brief.id,
    url: new URL(href, view.absolute(paths.front)).href,
    topics: brief.first.data.topics,
    regions: brief.first.data.regions,
  }));
}

interface DatedInBrief {
  event: Event;
  brief: BriefEntry;
  /** The passage that calls its note. */
  href: string;
  /** What that note cites. */
  cited: string[];
}

function eventsOf(briefs: readonly BriefEntry[], view: View): DatedInBrief[] {
  return briefs.flatMap((brief) => placed(brief, brief.first.data.events, view)).sort(byDate);
}

// Events of a brief with where it tells of them.
function placed(brief: BriefEntry, events: readonly Event[], view: View): DatedInBrief[] {
  if (events.length === 0) return [];
  const language = shownIn(brief, view);
  const text = textIn(brief, language) ?? brief.first;
  const facts = cache.findFacts(text.digest);
  const notes = [facts, text === brief.first ? undefined : cache.findFacts(brief.first.digest)]
    .flatMap((one) => one?.notes ?? [])
    .filter(({ defined }) => defined);
  const address = addressOf(view.library.address, paths.brief(brief.id), language);
  return events.map((event) => {
    // A translation may call the note elsewhere, or not at all, and may take it from the brief's first language.
    const at = facts?.passages.findIndex((passage) => passage.notes.includes(event.note)) ?? -1;
    const id = text.ids.passages[at];
    const note = notes.find(({ label }) => label === event.note);
    return {
      event,
      brief,
      href: id === undefined ? address : `${address}#${id}`,
      cited: note?.citations.flatMap(({ items }) => items.map(({ source }) => source)) ?? [],
    };
  });
}

// A day comes behind the month that it is in, which may have begun before.
function byDate({ event: one }: { event: Event }, { event: other }: { event: Event }): number {
  return one.date < other.date ? -1 : one.date > other.date ? 1 : 0;
}

function titleOf(brief: BriefEntry, view: View) {
  const language = shownIn(brief, view);
  return { title: (textIn(brief, language) ?? brief.first).data.title, language };
}

function shownIn(brief: BriefEntry, { language, library }: View): string {
  const languages = languagesOf(brief);
  return languages.includes(language)
    ? language
    : (languages[0] ?? library.address.defaultLanguage);
}

function dayOf({ date, until }: Event, view: View): string {
  return documentDate(until === undefined ? date : `${date}/${until}`, view);
}

function shownEvent({ event, brief, href, cited }: DatedInBrief, view: View): TimelineEvent {
  const { title, language } = titleOf(brief, view);
  const { topics, regions } = brief.first.data;
  const homes = regions.flatMap((region) => withAncestors(region, view.library.regions));
  return {
    date: dayOf(event, view),
    isoDate: event.date,
    text: phraseOf(view, event.text),
    href,
    brief: language === view.language ? phraseByScript(view, title) : { text: title, language },
    sources: [...new Set(cited)].map((id) => sourceLink(id as SourceId, view)),
    filedUnder: [
      `brief:${brief.id}`,
      ...topics.map((topic) => `topic:${topic}`),
      ...[...new Set(homes)].map((region) => `region:${region}`),
    ],
  };
}

// Events of which the year alone is known stand under the year itself, before its months.
function monthsOf(events: TimelineEvent[], view: View): TimelineYear['months'] {
  if (events.length <= mostWithoutMonths) return [{ events }];
  const months = Map.groupBy(events, ({ isoDate }) => isoDate.slice(0, 'yyyy-mm'.length));
  return [...months].map(([month, own]) =>
    month.length > 'yyyy'.length ? { name: view.date(month), events: own } : { events: own },
  );
}

function choicesOf(
  kind: 'topic' | 'region',
  records: ReadonlyMap<string, { name: Labels }>,
  events: readonly TimelineEvent[],
  view: View,
): TimelineChoice[] {
  const counts = Map.groupBy(
    events.flatMap(({ filedUnder }) => filedUnder),
    (filed) => filed,
  );
  return [...records]
    .map(([id, { name }]) => ({
      id,
      text: view.label(name).text,
      count: counts.get(`${kind}:${id}`)?.length ?? 0,
    }))
    .filter(({ count }) => count > 0)
    .sort(
      (one, other) => other.count - one.count || one.text.localeCompare(other.text, view.language),
    );
}

function sourceLink(id: SourceId, view: View): Link {
  return { href: toSource(id, view), ...titlePhrase(sourceOf(id, view.library), view) };
}

function addressOfAll(filedUnder: string, view: View): string {
  return `${view.to(paths.timeline)}?${filedUnder}`;
}
