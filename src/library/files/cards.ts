import type { BriefEntry } from '../../content/entries/entries.ts';
import type { Card } from '../../exports/cards/card.ts';
import { addressOf, paths } from '../../model/addresses.ts';
import { isoDateOf } from '../../model/citation/csl-date.ts';
import type { CslItem } from '../../model/citation/csl-item.ts';
import { plainName } from '../../model/citation/csl-name.ts';
import { fill } from '../../model/language/plural.ts';
import { joinNames } from '../../model/language/join-names.ts';
import { directionOf } from '../../model/language/language.ts';
import type { Phrase } from '../../model/page/phrase.ts';
import type { SourceId } from '../../model/records/ids.ts';
import { briefRecord, restatedParts } from '../briefs/brief-record.ts';
import { languagesOf } from '../languages-of.ts';
import type { Library } from '../library.ts';
import { phraseByScript, phrasesIn, type View, viewIn } from '../view.ts';

/** A social card as it is meant: its address within the host, and what it shows. */
export interface CardFile {
  address: string;
  card: Card;
}

/** Whether a text can be drawn whole, by the letters that the fonts have. */
export type IsDrawable = (text: string) => boolean;

/** The social cards of a site: one of each text, and one in each language for every other page. */
export function* cardFiles(library: Library): Generator<CardFile> {
  for (const language of library.site.languages) {
    const view = viewIn(library, language);
    yield { address: view.to(paths.siteCard), card: siteCard(view) };
  }
  for (const brief of library.briefs) {
    for (const language of languagesOf(brief)) {
      const card = briefCard(brief, viewIn(library, language));
      yield { address: addressOf(library.address, paths.card(brief.id), language), card };
    }
  }
}

/** What can be drawn of a card: nothing where its title has letters that no font has; a line with such letters is left out. */
export function drawableCard(card: Card, isDrawable: IsDrawable): Card | undefined {
  if (!isDrawable(card.title)) return undefined;
  const keep = (text: string | undefined) =>
    text !== undefined && isDrawable(text) ? text : undefined;
  return { ...card, siteName: keep(card.siteName), line: keep(card.line), date: keep(card.date) };
}

function briefCard(brief: BriefEntry, view: View): Card {
  const record = briefRecord(brief, view);
  const { title = '', issued } = record;
  const { restates } = brief.first.data;
  const day = issued && isoDateOf(issued);
  return {
    ...frameOf(view),
    title: phrasesIn(view, title).map(isolated).join(''),
    titleDirection: directionOf(phraseByScript(view, title).language ?? view.language),
    line: restates === undefined ? authorsLine(record, view) : restatedLine(restates, view),
    date: day && view.date(day),
  };
}

function siteCard(view: View): Card {
  const { site } = view.library;
  const title = view.label(site.tagline);
  return {
    ...frameOf(view),
    title: title.text,
    titleDirection: directionOf(title.language),
    line: undefined,
    date: undefined,
  };
}

function frameOf({ label, library, language }: View) {
  const siteName = label(library.site.name).text;
  return { siteName, language, direction: directionOf(language) };
}

function authorsLine({ author = [] }: CslItem, { strings, language }: View): string {
  return `${strings.brief.by} ${joinNames(
    author.map((name) => `\u2068${plainName(name)}\u2069`),
    language,
  )}`;
}

function restatedLine(id: SourceId, view: View): string {
  const { restates, comma } = view.strings.citation;
  const parts = restatedParts(id, view).map((part) => `\u2068${part}\u2069`);
  return fill(restates, { work: parts.join(comma) });
}

// As `bdi` does on a page: a text that is drawn has no elements.
function isolated({ text, language }: Phrase): string {
  if (language === undefined) return text;
  return `${directionOf(language) === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`;
}
