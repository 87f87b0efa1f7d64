import type { BriefEntry, TextEntry } from '../../content/entries/entries.ts';
import { RenderCache } from '../../content/render/render-cache.ts';
import type {
  CarriedAuthor,
  CarriedBrief,
  CarriedName,
  CarriedPassage,
} from '../../exports/texts/carried-brief.ts';
import { addressOf, type Path, paths } from '../../model/addresses.ts';
import { directionOf } from '../../model/language/language.ts';
import { memoizeWeakly } from '../../model/memoize.ts';
import type { Brief, Translation } from '../../model/records/brief.ts';
import type { AuthorId, NameId, RegionId } from '../../model/records/ids.ts';
import type { Labels } from '../../model/records/labels.ts';
import type { NoteFact, TextFacts } from '../../model/reading/rendered-text.ts';
import { readSettings } from '../../settings.ts';
import { briefRecord } from './brief-record.ts';
import { fillText } from '../texts/fill-text.ts';
import { languagesOf } from '../languages-of.ts';
import { type Library, textIn } from '../library.ts';
import { sourceItem, sourceItems } from '../sources/source-item.ts';
import { type View, viewIn } from '../view.ts';

const cache = new RenderCache(readSettings().renderCacheDir);

/** A brief with all that belongs to it, in a view of its languages, for those who take it along. */
export function carriedBrief(brief: BriefEntry, siteView: View): CarriedBrief {
  const view = farawayView(siteView);
  const { language, library, label } = view;
  const text = textIn(brief, language);
  if (!text) throw new Error(`${brief.id} has no text in ${language}`);
  const rendering = cache.read(text.digest);
  const { data } = brief.first;
  const record = briefRecord(brief, view);
  const type = library.types.get(data.type);
  const passages = passagesOf(text, rendering.facts);
  return {
    id: brief.id,
    language,
    direction: directionOf(language),
    url: view.to(paths.brief(brief.id)),
    schema: addressOf(library.address, paths.briefSchema),
    type: { id: data.type, name: type ? label(type.name).text : data.type },
    title: text.data.title,
    summary: text.data.summary,
    closing: text.data.closing,
    published: (data.restates && data.restated) || data.date,
    updated: data.updated,
    authors: authorsOf(data.authors, view),
    translators: authorsOf(text.data.translators ?? [], view),
    ...subjectsOf(data, view),
    translations: languagesOf(brief)
      .filter((other) => other !== language)
      .map((other) => ({
        language: other,
        url: addressOf(library.address, paths.brief(brief.id), other),
      })),
    corrections: data.corrections.map(({ date, kind, text: labels }) => ({
      ...{ date, kind },
      text: label(labels).text,
    })),
    record,
    restates: data.restates && sourceItem(data.restates, view),
    ...partsOf(brief, text, rendering, view),
    passages,
    sources: sourceItems([brief], view),
    names: namesIn(passages, view),
    words: {
      notes: view.strings.brief.notes,
      corrections: view.strings.brief.corrections,
      restates: record.note,
    },
  };
}

/** The same view for texts that are read elsewhere: every address on it is a full one. */
export function farawayView({ library, language }: View): View {
  return viewIn(faraway(library), language);
}

const faraway = memoizeWeakly((library: Library): Library => {
  const { origin, base, ...address } = library.address;
  return { ...library, address: { ...address, origin: '', base: origin + base } };
});

type Facts = Pick<TextFacts, 'headings' | 'notes' | 'passages'>;

function partsOf(
  brief: BriefEntry,
  text: TextEntry<Translation>,
  rendering: ReturnType<RenderCache['read']>,
  view: View,
): Pick<CarriedBrief, 'sectionsHtml' | 'sections' | 'notes'> {
  const { first, id, images } = brief;
  const { headings, notes } = rendering.facts;
  const filled = fillText(text, view, {
    ...{ first, rendering },
    image: (file) => {
      const size = images[file] ?? { width: 0, height: 0 };
      return { ...size, src: addressOf(view.library.address, paths.image(id, file)) };
    },
  });
  const others = text === first ? undefined : cache.findFacts(first.digest);
  const called = notes.filter(({ calls }) => calls > 0);
  return {
    sectionsHtml: filled.sections.map(({ html }) => html),
    sections: headings.map((heading, index) => ({
      id: text.ids.sections[index] ?? '',
      level: heading.level,
      title: heading.text,
    })),
    notes: filled.notes.map(({ id: note, number, html }, index) => ({
      ...{ id: note, number, html },
      sources: sourcesIn(called[index], others),
    })),
  };
}

// A note that a translation calls and does not define is the first language's.
function sourcesIn(note: NoteFact | undefined, first: Facts | undefined): string[] {
  const own = note?.defined ? note : first?.notes.find(({ label }) => label === note?.label);
  const items = (own?.citations ?? []).flatMap((citation) => citation.items);
  return [...new Set(items.map(({ source }) => source))];
}

function passagesOf({ ids, mentions, others }: TextEntry<unknown>, facts: Facts): CarriedPassage[] {
  return facts.passages.map(({ kind, heading, text, notes, aside }, number) => ({
    id: ids.passages[number] ?? '',
    kind,
    ...(aside && { aside }),
    section: ids.sections[heading],
    text,
    notes: [...new Set(notes.map((label) => `note-${ids.notes[label] ?? label}`))],
    names: [...new Set([...(mentions[number]?.flat() ?? []), ...(others[number] ?? [])])],
  }));
}

function namesIn(passages: readonly CarriedPassage[], { library, label }: View) {
  const ids = new Set(passages.flatMap(({ names }) => names));
  return [...ids].flatMap((id) => {
    const name = library.names.get(id as NameId);
    if (name) return [{ id, kind: name.kind, name: label(name.name).text }];
    const region = library.regions.get(id as RegionId);
    if (region) return [{ id, kind: 'region', name: label(region.name).text }];
    const author = library.authors.get(id as AuthorId);
    return author ? [{ id, kind: 'author', name: label(author.name).text }] : [];
  });
}

function subjectsOf({ topics, regions }: Brief, view: View) {
  const { library } = view;
  return {
    topics: topics.flatMap((id) => named(id, paths.topic(id), library.topics.get(id), view)),
    regions: regions.flatMap((id) => named(id, paths.region(id), library.regions.get(id), view)),
  };
}

function authorsOf(ids: readonly AuthorId[], view: View): CarriedAuthor[] {
  return ids.flatMap((id) => {
    const author = view.library.authors.get(id);
    if (!author) return [];
    return named(id, paths.author(id), author, view).map((name) => ({
      ...name,
      kind: author.kind,
    }));
  });
}

function named(
  id: string,
  path: Path,
  record: { name: Labels } | undefined,
  view: View,
): CarriedName[] {
  return record ? [{ id, name: view.label(record.name).text, url: view.to(path) }] : [];
}
