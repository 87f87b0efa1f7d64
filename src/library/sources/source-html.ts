import { escapeHtml } from '../../model/text/escape-html.ts';
import { fill, pluralForm } from '../../model/language/plural.ts';
import type { Source } from '../../model/records/source.ts';
import { documentDate } from './document-date.ts';
import { isolate, ownLanguage } from '../isolate.ts';
import { type ShortWords, shortWords } from './short-words.ts';
import { authorsHtml } from './source-authors.ts';
import { copiesHtml, linkHtml } from './source-copies.ts';
import { bothForms, joinParts, onlyFull, type SourceForm } from './source-form.ts';
import { placesHtml } from './source-parts.ts';
import {
  addressOfSource,
  genreIn,
  hasSymbol,
  titlePhrase,
  translatedTitle,
  worded,
} from './source-words.ts';
import type { View } from '../view.ts';

/**
 * A source as HTML: author, title linked to the document, where it appeared, number, date, copies.
 *
 * Titles carry their own language and direction, so that an English one stands right in Arabic. A
 * symbol of the United Nations is the link in place of the title, since the short form has it alone.
 * Where the link opens a copy, every form says whose.
 */
export function sourceHtml(source: Source, view: View, form: SourceForm = 'full'): string {
  const short = shortWords(source, view);
  const parts = [
    { html: authorsHtml(source, view, form), isShort: short.authors !== '' },
    { html: titleHtml(source, view, { short, form }), isShort: short.title !== '' },
    ...placesHtml(source, view).map(({ html, isHolder = false }) => ({
      html,
      isShort: isHolder && short.holder !== '',
    })),
    { html: numberHtml(source, view), isShort: short.symbol !== '' },
    { html: dateHtml(source, view, { short, form }), isShort: short.date !== '' },
    // A note says itself which pages it means.
    ...(form === 'full' ? [{ html: pagesHtml(source, view), isShort: false }] : []),
    ...copiesHtml(source, view).map(({ html, isOpened }) => ({ html, isShort: isOpened })),
    { html: accessedHtml(source, view), isShort: false },
  ];
  return joinParts(
    parts.filter(({ html }) => html !== ''),
    form,
    view.strings.citation.comma,
  );
}

interface Printed {
  short: ShortWords;
  form: SourceForm;
}

function titleHtml(source: Source, view: View, { short, form }: Printed): string {
  const { text, language } = titlePhrase(source, view);
  const words = bothForms(text, short.title, form);
  const isUntitled = source.title === undefined;
  const html = isUntitled ? words : `<cite${ownLanguage(language, view.language)}>${words}</cite>`;
  const link = hasSymbol(source) ? html : linkTo(source, html);
  const after = [translation(source, view), kindHtml(source, view)].filter(Boolean).join(' ');
  if (after === '' || form === 'short') return link;
  return `${link}${form === 'marked' && short.title !== '' ? onlyFull(` ${after}`) : ` ${after}`}`;
}

// Libraries put in brackets what does not stand on the document.
function translation(source: Source, view: View): string {
  const title = translatedTitle(source, view);
  return title ? isolate(escapeHtml(fill(view.strings.citation.untitled, { genre: title }))) : '';
}

function kindHtml(source: Source, view: View): string {
  if (source.title === undefined || source.genre === undefined) return '';
  return `(${escapeHtml(genreIn(source, view))})`;
}

function numberHtml(source: Source, { strings: { citation } }: View): string {
  const { number } = source;
  if (!number) return '';
  const isSymbol = hasSymbol(source);
  const words = fill(isSymbol ? citation.unDocument : citation.no, { number });
  const html = isolate(escapeHtml(words));
  return isSymbol ? linkTo(source, html) : html;
}

// What is not published yet says how far it has come.
function dateHtml(source: Source, view: View, { short, form }: Printed): string {
  const date = source.issued ?? source['event-date'];
  if (date) return bothForms(documentDate(date, view), short.date, form);
  return source.status === undefined ? '' : escapeHtml(worded(source.status, source, view).text);
}

// A number that takes the form of many in every language.
const several = 100;

function pagesHtml({ page }: Source, view: View): string {
  if (!page) return '';
  const number = page.replace(/(?<=\d)\s*[-–—]+\s*(?=\d)/gu, '–');
  const forms = view.strings.locators.page;
  const words = pluralForm(forms, /[–,;،]/u.test(number) ? several : 1, view.language);
  return isolate(`${escapeHtml(words)} ${escapeHtml(number)}`);
}

function linkTo(source: Source, html: string): string {
  const address = addressOfSource(source);
  return address ? linkHtml(address, html) : html;
}

function accessedHtml({ accessed }: Source, { strings, date }: View): string {
  return accessed ? escapeHtml(fill(strings.citation.accessed, { date: date(accessed) })) : '';
}
