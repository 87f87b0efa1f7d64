import { escapeHtml } from '../../model/text/escape-html.ts';
import { fill } from '../../model/language/plural.ts';
import type { CslType } from '../../model/records/csl-types.ts';
import type { Source } from '../../model/records/source.ts';
import type { Wording } from '../../model/records/wording.ts';
import { isolate } from '../isolate.ts';
import { namesHtml, phraseHtml } from './source-authors.ts';
import { holdersOf, signersOf, worded } from './source-words.ts';
import type { View } from '../view.ts';

/** A part of a printed source, and whether it is what the short form names it by. */
export interface SourcePart {
  html: string;
  isHolder?: boolean;
}

/** Where a source appeared and who has it: in what, who had a part in it, which edition, series, publisher, event, archive. */
export function placesHtml(source: Source, view: View): SourcePart[] {
  const holders = new Map(
    holdersOf(source, view).map(({ field, name }, index) => [
      field,
      { html: phraseHtml(name), isHolder: index === 0 },
    ]),
  );
  const part = (field: Parameters<typeof holders.get>[0]) => holders.get(field) ?? { html: '' };
  const container = part('container-title');
  const parts: SourcePart[] = [
    ...reviewed(source, view),
    { ...container, html: inContainer(container.html, source, view) },
    ...numbersOf(source, view).map((html) => ({ html })),
    ...roles(source, view).map((html) => ({ html })),
    { html: edition(source, view) },
    joined([part('collection-title'), { html: plain(source['collection-number']) }], ' '),
    said(source['event-title'] ?? source.event, source, view),
    said(source['event-place'], source, view),
    part('authority'),
    joined(
      [said(source['publisher-place'], source, view), part('publisher')],
      view.strings.citation.colon,
    ),
    ...archived(source, view, part('archive')),
  ];
  return parts.filter(({ html }) => html !== '');
}

function said(wording: Wording | undefined, source: Source, view: View): SourcePart {
  return { html: wording === undefined ? '' : phraseHtml(worded(wording, source, view)) };
}

function plain(text: string | undefined): string {
  return text ? isolate(escapeHtml(text)) : '';
}

function joined(parts: readonly SourcePart[], sign: string): SourcePart {
  const there = parts.filter(({ html }) => html !== '');
  const isHolder = there.some((part) => part.isHolder);
  return { html: there.map(({ html }) => html).join(sign), isHolder };
}

// What is a part of a book and not of a journal or newspaper.
const inBooks: readonly CslType[] = [
  ...(['chapter', 'paper-conference', 'entry', 'entry-dictionary', 'entry-encyclopedia'] as const),
];

function inContainer(html: string, source: Source, view: View): string {
  if (html === '' || !inBooks.includes(source.type)) return html;
  const authors = source['container-author'] ?? [];
  const by =
    authors.length > 0
      ? namesHtml(authors, source, view, 'full') + view.strings.citation.comma
      : '';
  return patterned(view.strings.citation.in, 'title', by + html);
}

// A pattern of words with HTML in its place.
function patterned(pattern: string, name: string, html: string): string {
  return pattern.split(`{${name}}`).map(escapeHtml).join(html);
}

function numbersOf({ volume, issue, version }: Source, { strings: { citation } }: View): string[] {
  const words = (pattern: string, value: string | undefined) =>
    value ? [isolate(escapeHtml(fill(pattern, { number: value })))] : [];
  return [
    ...words(citation.volume, volume),
    ...words(citation.issue, issue),
    ...words(citation.version, version),
  ];
}

const printedRoles = [
  'editor',
  'editor-translator',
  'translator',
  'interviewer',
  'recipient',
  'director',
] as const;

function roles(source: Source, view: View): string[] {
  const { role: signed } = signersOf(source);
  return printedRoles.flatMap((role) => {
    const names = source[role] ?? [];
    if (role === signed || names.length === 0) return [];
    const { by } = view.strings.sources;
    return patterned(by[role], 'names', namesHtml(names, source, view, 'full'));
  });
}

function reviewed(source: Source, view: View): SourcePart[] {
  const title = source['reviewed-title'];
  if (title === undefined) return [];
  const names = source['reviewed-author'] ?? [];
  const work = phraseHtml(worded(title, source, view));
  const by =
    names.length > 0 ? namesHtml(names, source, view, 'full') + view.strings.citation.comma : '';
  return [{ html: patterned(view.strings.citation.reviewOf, 'title', by + work) }];
}

function edition(source: Source, view: View): string {
  if (source.edition === undefined) return '';
  const phrase = worded(source.edition, source, view);
  if (!/^\d+$/.test(phrase.text)) return phraseHtml(phrase);
  const number = Number(phrase.text);
  const forms = view.strings.citation.editions;
  const which = ordinals[new Intl.PluralRules(view.language, { type: 'ordinal' }).select(number)];
  return escapeHtml(fill(forms[which ?? 'other'], { number }));
}

const ordinals: Partial<Record<Intl.LDMLPluralRule, 'first' | 'second' | 'third'>> = {
  ...{ one: 'first', two: 'second', few: 'third' },
};

// From the folder to the archive, as archives ask to be cited.
function archived(source: Source, view: View, archive: SourcePart): SourcePart[] {
  const location = source.archive_location ?? (archive.html ? source['call-number'] : undefined);
  return [
    said(location, source, view),
    said(source.archive_collection, source, view),
    archive,
    said(source['archive-place'], source, view),
  ];
}
