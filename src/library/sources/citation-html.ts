import type { Language } from '../../model/language/language.ts';
import { fill, plural } from '../../model/language/plural.ts';
import type { Citation, CitationItem, CitedPlaces } from '../../model/reading/rendered-text.ts';
import type { SourceId } from '../../model/records/ids.ts';
import { escapeHtml } from '../../model/text/escape-html.ts';
import { remember } from '../../reads/remember.ts';
import { timesCited } from './citing-passages.ts';
import { isolate } from '../isolate.ts';
import { locatorText } from './locator-text.ts';
import { sourceHtml } from './source-html.ts';
import { addressOfSource } from './source-words.ts';
import { toSource, type View } from '../view.ts';

/** The sources that a page's notes have cited so far, in order, each with the note that did so first. */
export type Mentions = Map<SourceId, { index: number; note: CitingNote }>;

interface Citing {
  mentions: Mentions;
  note: CitingNote;
}

/** A note that cites; its own words may be in another language than the page. */
export interface CitingNote {
  id: string;
  number: number;
  language?: Language | undefined;
}

/**
 * A citation as a note prints it: its sources one after the other, as HTML.
 *
 * A source is given in full where a page first cites it, and then in its short form; where that can
 * be no link to the source itself, with one to the note that has it in full.
 */
export function citationHtml(
  { items }: Citation,
  view: View,
  { mentions, note }: Citing = { mentions: new Map(), note: { id: '', number: 0 } },
): string {
  return items
    .map((item) => {
      const id = item.source as SourceId;
      const first = mentions.get(id);
      if (first) return repeatHtml(item, view, { first, note });
      mentions.set(id, { index: mentions.size, note });
      const { marked, record } = citedHtml(id, view);
      return `<span class="source">${marked}</span>${detailHtml(item, view, note)}${record}`;
    })
    .join(view.strings.citation.separator);
}

// The number is that of the source among those given in full, where scripts take it from.
function repeatHtml(
  item: CitationItem,
  view: View,
  { first, note }: { first: { index: number; note: CitingNote }; note: CitingNote },
): string {
  const { short, isLinked } = citedHtml(item.source as SourceId, view);
  const words = escapeHtml(fill(view.strings.slots.noteCall, { number: first.note.number }));
  const way =
    isLinked || first.note.id === note.id
      ? ''
      : `<span class="source-record"> (<a href="#${escapeHtml(first.note.id)}">${words}</a>)</span>`;
  return `<span data-source="${first.index}">${short}</span>${detailHtml(item, view, note)}${way}`;
}

// Remembered, since one source is cited by many notes.
const citedHtml = remember((id: SourceId, view: View) => {
  const source = view.library.sources.get(id);
  if (!source) throw new Error(`source ${id} is cited and not there: npm run check`);
  return {
    marked: sourceHtml(source, view, 'marked'),
    short: sourceHtml(source, view, 'short'),
    record: recordHtml(id, view),
    isLinked: addressOfSource(source) !== undefined,
  };
});

// A link to the source's page, if anything else cites it.
function recordHtml(id: SourceId, view: View): string {
  const citing = timesCited(id, view);
  if (citing < 2) return '';
  const { strings, language } = view;
  const words = plural(strings.lists.citedIn, citing, language);
  return `<span class="source-record"> (<a href="${toSource(id, view)}">${words}</a>)</span>`;
}

const withPages =
  /^(?:report|book|chapter|thesis|manuscript|pamphlet|paper-conference|article.*|entry.*|review.*|document|periodical|collection|hearing|legal_case)$/;

/** Whether a number alone is a page's in a source. */
export function hasPages(id: SourceId, { library }: View): boolean {
  return withPages.test(library.sources.get(id)?.type ?? '');
}

function detailHtml(item: CitationItem, view: View, note: CitingNote): string {
  const isPaged = hasPages(item.source as SourceId, view);
  return [item, ...(item.further ?? [])]
    .map((places) => placesHtml(places, { view, isPaged, note }))
    .join('');
}

// Places and words may be in two languages, so each finds its own direction.
function placesHtml(
  { locators, suffix }: CitedPlaces,
  { view, isPaged, note }: { view: View; isPaged: boolean; note: CitingNote },
): string {
  const { comma } = view.strings.citation;
  const { language = view.language } = note;
  const places = locators
    ? `${comma}${isolate(escapeHtml(locatorText(locators, view, isPaged)))}`
    : '';
  if (!suffix) return places;
  const [, stop = '', space = '', words = ''] = /^([,،]?)(\s*)(.*)$/su.exec(suffix) ?? [];
  const own = isolate(escapeHtml(words), language, view.language);
  return `${places}${stop || !locators ? comma : space}${own}`;
}
