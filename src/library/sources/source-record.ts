import { escapeHtml } from '../../model/text/escape-html.ts';
import type { Strings } from 'pincite:strings';
import { directionOf } from '../../model/language/language.ts';
import type { RecordLine } from '../../model/page/source-page.ts';
import { cslDates } from '../../model/records/csl-dates.ts';
import { cslNames } from '../../model/records/csl-names.ts';
import type { Source } from '../../model/records/source.ts';
import type { Wording } from '../../model/records/wording.ts';
import { addressOfDoi } from '../../model/text/identifiers.ts';
import { documentDate } from './document-date.ts';
import { isolate } from '../isolate.ts';
import { namesHtml, phraseHtml } from './source-authors.ts';
import { linkHtml } from './source-copies.ts';
import { worded } from './source-words.ts';
import { phraseByScript, type View } from '../view.ts';

type FieldName = keyof Strings['sources']['fields'];

/** Everything a source's record says, field by field: what no note prints stands here at least. */
export function sourceRecord(source: Source, view: View): RecordLine[] {
  const { fields } = view.strings.sources;
  return (Object.keys(fields) as FieldName[]).flatMap((name) => {
    const html = fieldHtml(name, source, view);
    return html === '' ? [] : { label: fields[name], html };
  });
}

function fieldHtml(name: FieldName, source: Source, view: View): string {
  if (name in cslNames)
    return namesHtml(source[name as keyof typeof cslNames] ?? [], source, view, 'full');
  if (name in cslDates) return dateHtml(source[name as keyof typeof cslDates], view);
  switch (name) {
    case 'type':
      return escapeHtml(view.strings.sources.types[source.type]);
    case 'language':
      return source.language === undefined ? '' : escapeHtml(languageName(source.language, view));
    case 'URL':
      return addressHtml(source.URL);
    case 'DOI':
      return source.DOI === undefined
        ? ''
        : linkHtml(addressOfDoi(source.DOI), isolate(escapeHtml(source.DOI)));
    case 'via': {
      const { via } = source;
      const whose = via?.publisher && phraseHtml(worded(via.publisher, source, view));
      return listed([whose, addressHtml(via?.URL)], view);
    }
    case 'archived':
      return listed(
        [dateHtml(source.archived?.date, view), addressHtml(source.archived?.URL)],
        view,
      );
    default:
      return wordingHtml(
        source[name as Exclude<FieldName, keyof typeof cslNames | keyof typeof cslDates>] as
          | Wording
          | undefined,
        source,
        view,
      );
  }
}

function dateHtml(date: string | undefined, view: View): string {
  return date === undefined ? '' : escapeHtml(documentDate(date, view));
}

function addressHtml(address: string | undefined): string {
  return address === undefined
    ? ''
    : linkHtml(address, `<bdi dir="ltr">${escapeHtml(address)}</bdi>`);
}

function listed(parts: readonly (string | undefined)[], view: View): string {
  return parts.filter(Boolean).join(view.strings.citation.comma);
}

// In each of its languages, the document's own first.
function wordingHtml(wording: Wording | undefined, source: Source, view: View): string {
  if (wording === undefined) return '';
  if (typeof wording === 'string')
    return phraseHtml(phraseByScript(view, wording, source.language));
  const texts = Object.entries(wording).sort(
    ([a], [b]) => Number(b === source.language) - Number(a === source.language),
  );
  return texts
    .map(([language, text]) =>
      language === view.language
        ? isolate(escapeHtml(text))
        : `<bdi lang="${language}" dir="${directionOf(language)}">${escapeHtml(text)}</bdi>`,
    )
    .join(view.strings.citation.separator);
}

function languageName(code: string, { language }: View): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}
