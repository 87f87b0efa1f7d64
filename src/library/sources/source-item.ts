import type { BriefEntry } from '../../content/entries/entries.ts';
import { cslDate } from '../../model/citation/csl-date.ts';
import type { CslItem, CslName } from '../../model/citation/csl-item.ts';
import { familyName } from '../../model/citation/csl-name.ts';
import { fill } from '../../model/language/plural.ts';
import { cslDates } from '../../model/records/csl-dates.ts';
import { cslNames, type SourceName } from '../../model/records/csl-names.ts';
import { cslNumbers } from '../../model/records/csl-numbers.ts';
import { cslTexts } from '../../model/records/csl-texts.ts';
import type { SourceId } from '../../model/records/ids.ts';
import type { Source } from '../../model/records/source.ts';
import type { Wording } from '../../model/records/wording.ts';
import { hostOf } from '../../model/text/copy-address.ts';
import { remember } from '../../reads/remember.ts';
import { documentDate } from './document-date.ts';
import { sourceOf, textIn } from '../library.ts';
import { addressOfSource, titlePhrase, worded } from './source-words.ts';
import type { View } from '../view.ts';

type Keys<Fields> = readonly (keyof Fields)[];

const texts = Object.keys({ ...cslTexts, ...cslNumbers }) as Keys<
  typeof cslTexts & typeof cslNumbers
>;
const names = Object.keys(cslNames) as Keys<typeof cslNames>;
const dates = Object.keys(cslDates) as Keys<typeof cslDates>;
const codes = ['DOI', 'ISBN', 'ISSN', 'PMID', 'PMCID', 'language'] as const;

/**
 * A source as CSL-JSON, as a page's language has its words; its title stays in its own.
 *
 * What the record does not say is left out. Where only a copy is known its address stands for the
 * document's, and a note says whose copy that is.
 */
export const sourceItem = remember((id: SourceId, view: View): CslItem => {
  const source = sourceOf(id, view.library);
  const item: CslItem = { id, type: source.type };
  for (const name of texts) {
    const words = source[name];
    if (words !== undefined) item[name] = say(words, source, view);
  }
  if (source.title !== undefined) item.title = titlePhrase(source, view).text;
  for (const name of names) {
    const list = source[name];
    if (list && list.length > 0) item[name] = list.map((one) => nameOf(one, source, view));
  }
  for (const name of dates) {
    const date = source[name];
    if (date !== undefined) item[name] = cslDate(date, documentDate(date, view));
  }
  for (const code of codes) {
    const value = source[code];
    if (value !== undefined) item[code] = value;
  }
  return withAddress(item, source, view);
});

/** All that briefs cite, each once, in the order in which the texts cite them. */
export function sourceItems(briefs: readonly BriefEntry[], view: View): CslItem[] {
  const ids = briefs.flatMap((brief) =>
    (textIn(brief, view.language) ?? brief.first).cited.map(({ source }) => source as SourceId),
  );
  return [...new Set(ids)].map((id) => sourceItem(id, view));
}

function withAddress(item: CslItem, source: Source, view: View): CslItem {
  const { URL, DOI, via } = source;
  const address = addressOfSource(source);
  if (address === undefined) return item;
  item.URL = address;
  if (URL !== undefined || DOI !== undefined || !via) return item;
  const { citation } = view.strings;
  const publisher = via.publisher ? say(via.publisher, source, view) : hostOf(via.URL);
  const copy = fill(citation.via, { publisher });
  item.note = [item.note, copy].filter(Boolean).join(citation.separator);
  return item;
}

function say(wording: Wording, source: Source, view: View): string {
  return worded(wording, source, view).text;
}

function nameOf(name: SourceName, source: Source, view: View): CslName {
  if ('literal' in name) return { literal: say(name.literal, source, view) };
  const { family, given, suffix } = name;
  const own = say(family, source, view);
  const [particle, dropping] = [name['non-dropping-particle'], name['dropping-particle']];
  return {
    ...(particle === undefined
      ? familyName(own)
      : { family: own, 'non-dropping-particle': say(particle, source, view) }),
    ...(given !== undefined && { given: say(given, source, view) }),
    ...(dropping !== undefined && { 'dropping-particle': say(dropping, source, view) }),
    ...(suffix !== undefined && { suffix: say(suffix, source, view) }),
  };
}
