import type { BriefEntry } from '../content/entries/entries.ts';
import { RenderCache } from '../content/render/render-cache.ts';
import type { DatedEvent } from '../exports/texts/timeline-json.ts';
import { addressOf, paths } from '../model/addresses.ts';
import { yearOf } from '../model/language/dates.ts';
import { fill } from '../model/language/plural.ts';
import type { TimelineEvent, TimelineYear } from '../model/page/timeline.ts';
import type { Brief } from '../model/records/brief.ts';
import { readSettings } from '../settings.ts';
import { languagesOf } from './languages-of.ts';
import { textIn } from './library.ts';
import { phraseByScript, phraseOf, type View } from './view.ts';

type Event = Brief['events'][number];

const cache = new RenderCache(readSettings().renderCacheDir);

/** Every event that briefs tell of, by year, in a view's language. */
export function timelineOf(view: View): TimelineYear[] {
  const events = eventsOf(view).map(({ event, brief, href }): TimelineEvent & { year: number } => {
    const { title, language } = titleOf(brief, view);
    return {
      year: yearOf(event.date),
      date: spanOf(event, view),
      isoDate: event.date,
      text: phraseOf(view, event.text),
      href,
      brief: language === view.language ? phraseByScript(view, title) : { text: title, language },
    };
  });
  return [...Map.groupBy(events, ({ year }) => year)].map(([year, own]) => ({ year, events: own }));
}

/** The same for programs, with full addresses. */
export function datedEvents(view: View): DatedEvent[] {
  return eventsOf(view).map(({ event, brief, href }) => ({
    date: event.date,
    ...(event.until !== undefined && { until: event.until }),
    text: view.label(event.text).text,
    brief: brief.id,
    url: new URL(href, view.absolute(paths.front)).href,
    topics: brief.first.data.topics,
    regions: brief.first.data.regions,
  }));
}

function eventsOf(view: View) {
  return view.library.briefs
    .flatMap((brief) =>
      brief.first.data.events.map((event) => ({ event, brief, href: placeOf(event, brief, view) })),
    )
    .sort((one, other) => compare(one.event.date, other.event.date));
}

// A day comes behind the month that it is in, which may have begun before.
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
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

// The passage that calls its note; a translation may call it elsewhere, or not at all.
function placeOf({ note }: Event, brief: BriefEntry, view: View): string {
  const language = shownIn(brief, view);
  const text = textIn(brief, language) ?? brief.first;
  const passages = cache.findFacts(text.digest)?.passages ?? [];
  const at = passages.findIndex(({ notes }) => notes.includes(note));
  const id = text.ids.passages[at];
  const address = addressOf(view.library.address, paths.brief(brief.id), language);
  return id === undefined ? address : `${address}#${id}`;
}

function spanOf({ date, until }: Event, view: View): string {
  const from = view.date(date);
  return until === undefined
    ? from
    : fill(view.strings.timeline.span, { from, until: view.date(until) });
}
