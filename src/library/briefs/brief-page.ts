import type { BriefEntry, TextEntry } from '../../content/entries/entries.ts';
import { toHighwire } from '../../exports/highwire.ts';
import { addressOf, paths } from '../../model/addresses.ts';
import type { Brief, Translation } from '../../model/records/brief.ts';
import { capitalsWord } from '../../model/text/capitals-word.ts';
import type {
  AuthorLine,
  BriefFacts,
  BriefPage,
  FurtherReading,
  RestatedWork,
} from '../../model/page/brief-page.ts';
import type { AuthorId, BriefId, SourceId } from '../../model/records/ids.ts';
import type { Link } from '../../model/page/link.ts';
import { joinNames } from '../../model/language/join-names.ts';
import { withAncestors } from '../../model/records/region.ts';
import type { Source } from '../../model/records/source.ts';
import type { TextHtml } from '../../model/page/text-html.ts';
import type { BriefSummary } from '../../model/page/brief-summary.ts';
import { summarize } from './brief-summary.ts';
import { citationLinks, textLinks } from '../sources/citation-links.ts';
import { capitalsIn } from '../texts/capitals.ts';
import { sourceHtml } from '../sources/source-html.ts';
import {
  addressOfSource,
  genreIn,
  namePhrase,
  titlePhrase,
  worded,
} from '../sources/source-words.ts';
import { documentDate } from '../sources/document-date.ts';
import { briefRecord, checkNote } from './brief-record.ts';
import { styledCitations } from '../sources/styled-citations.ts';
import { correctionLines } from '../texts/correction-lines.ts';
import { fillText } from '../texts/fill-text.ts';
import { languagesOf } from '../languages-of.ts';
import { linkedData } from './linked-data.ts';
import { nameLinker } from '../names/name-links.ts';
import { relatedBriefs } from './related-briefs.ts';
import { linkToTimeline } from '../texts/timeline.ts';
import { searchedAuthors, sourceOf, textIn } from '../library.ts';
import { alternates, lineOf, linkTo, phraseByScript, phrasesIn, type View } from '../view.ts';

// A usual figure for careful silent reading of non-fiction (Brysbaert 2019: 238 words a minute).
const wordsPerMinute = 238;

/** A brief in one of its languages, joined with everything its page shows; throws where it has no such text. */
export function briefPage(brief: BriefEntry, view: View): BriefPage {
  const { library, language } = view;
  const text = textIn(brief, language);
  if (!text) throw new Error(`${brief.id} has no text in ${language}`);
  const { data } = brief.first;
  const path = paths.brief(brief.id);
  const stamp = (day: string | undefined) => day && { date: view.date(day), isoDate: day };
  const filled = fillBrief(brief, text, view);
  return {
    ...filled,
    ...wordsOf(text.data, view),
    id: brief.id,
    type: nameOfType(data, view),
    kickerRegions: regionLinks(data, view).slice(0, 2),
    isDraft: data.draft ?? text.data.draft ?? false,
    untranslated: untranslated(text, brief, view),
    published: { date: view.date(data.date), isoDate: data.date },
    restated: stamp(data.restated) || undefined,
    updated: stamp(data.updated) || undefined,
    restates: data.restates && restatedWork(data.restates, view),
    authors: authorLines(data.authors, view),
    translators: authorLines(text.data.translators ?? [], view),
    alternates: alternates(view, path, languagesOf(brief)),
    sideBySide: brief.translations.length > 0 ? view.to(paths.sideBySide(brief.id)) : undefined,
    recommendations: data.recommendations,
    checks: hasChecks(filled) ? checkNote(brief, view) : undefined,
    corrections: correctionLines(data.corrections, text, view),
    timeline: linkToTimeline(brief, view),
    later: summaries(data.later, view),
    related: relatedBriefs(brief.id, view),
    furtherReading: data.furtherReading.map((id) =>
      furtherReading(sourceOf(id, view.library), view),
    ),
    topics: data.topics.flatMap((id) => {
      const topic = library.topics.get(id);
      return topic ? [linkTo(view, paths.topic(id), topic.name)] : [];
    }),
    regions: regionLinks(data, view),
    facts: factsOf(data, text.data, filled, view),
    canonical: view.absolute(path),
    ...citationOf(brief, text, view),
    minutes: Math.max(1, Math.round(text.words / wordsPerMinute)),
  };
}

function summaries(ids: readonly BriefId[], view: View): BriefSummary[] {
  return ids.flatMap((id) => {
    const other = view.library.briefsById.get(id);
    return other ? [summarize(other, view)] : [];
  });
}

function hasChecks({ sections }: TextHtml): boolean {
  return sections.some(({ html }) => html.includes('<aside class="check"'));
}

function citationOf(brief: BriefEntry, text: TextEntry<Translation>, view: View) {
  const record = briefRecord(brief, view);
  return {
    record,
    styled: styledCitations(record, view),
    highwire: toHighwire(record),
    linkedData: linkedData(brief, text, record, view),
    citations: citationLinks(paths.brief(brief.id), 'cite', view),
    bibliography: citationLinks(paths.brief(brief.id), 'sources', view),
    texts: textLinks(brief.id, view),
  };
}

/** The HTML of a brief's text, with names linked. */
export function fillBrief(brief: BriefEntry, text: TextEntry<Translation>, view: View): TextHtml {
  return fillText(text, view, {
    first: brief.first,
    corrections: brief.first.data.corrections,
    linkNames: nameLinker(text, view),
    image: (file) => {
      const size = brief.images[file];
      if (!size) throw new Error(`${brief.id} has no image ${file}: npm run check`);
      return { ...size, src: addressOf(view.library.address, paths.image(brief.id, file)) };
    },
  });
}

function untranslated(
  { missing = [] }: TextEntry<Translation>,
  { id: slug, first: { language } }: BriefEntry,
  { library }: View,
): Link[] {
  const original = addressOf(library.address, paths.brief(slug), language);
  return missing.map(({ id, words }) => ({ text: words, language, href: `${original}#${id}` }));
}

function wordsOf({ title, summary, closing }: Translation, view: View) {
  return {
    title,
    titleLanguage: phraseByScript(view, title).language,
    titlePhrases: phrasesIn(view, title),
    summary,
    summaryLanguage: phraseByScript(view, summary).language,
    closing: closing === undefined ? undefined : phraseByScript(view, closing),
  };
}

function nameOfType({ type }: Brief, view: View): string {
  const record = view.library.types.get(type);
  return record ? view.label(record.name).text : type;
}

function regionLinks({ regions }: Brief, view: View): Link[] {
  return regions.flatMap((id) => {
    const region = view.library.regions.get(id);
    return region ? [linkTo(view, paths.region(id), region.name)] : [];
  });
}

function authorLines(ids: readonly AuthorId[], view: View): AuthorLine[] {
  return ids.flatMap((id) => {
    const author = view.library.authors.get(id);
    if (!author) return [];
    return [{ ...linkTo(view, paths.author(id), author.name), line: lineOf(view, author) }];
  });
}

/** The authors of a brief as one text: `A, B and C`. */
export function authorNames(ids: readonly AuthorId[], view: View): string {
  const names = authorLines(ids, view).map(({ text }) => text);
  return joinNames(names, view.language);
}

function restatedWork(id: SourceId, view: View): RestatedWork {
  const source = sourceOf(id, view.library);
  const title = titlePhrase(source, view);
  const { library } = view;
  return {
    title: title.text,
    titleLanguage: title.language,
    href: addressOfSource(source),
    authors: source.author.map((name) => {
      const author = name.id && library.authors.get(name.id);
      return author && name.id
        ? linkTo(view, paths.author(name.id), author.name)
        : {
            href: '',
            ...namePhrase(name, source, view),
          };
    }),
    publisher: source.publisher ? worded(source.publisher, source, view) : undefined,
    date: source.issued && documentDate(source.issued, view),
  };
}

function furtherReading(source: Source, view: View): FurtherReading {
  const label = source.genre === undefined ? '' : genreIn(source, view);
  const { genre: _, ...rest } = source;
  return { label, html: sourceHtml(source.title === undefined ? source : rest, view) };
}

function factsOf(
  data: Brief,
  { title, summary, closing }: Translation,
  { sections, notes }: TextHtml,
  view: View,
): BriefFacts {
  const { regions } = view.library;
  const names = authorNames(data.authors, view);
  const html = [...sections, ...notes].map((one) => one.html);
  const read = [title, summary, closing ?? '', names, ...html];
  return {
    topics: data.topics,
    regions: [...new Set(data.regions.flatMap((region) => withAncestors(region, regions)))],
    places: data.regions,
    type: data.type,
    authors: searchedAuthors(data, view.library),
    date: data.date,
    recommendations: data.recommendations,
    summary,
    capitals: capitalsIn(read, view).map(capitalsWord).join(' '),
    authorNames: names,
  };
}
