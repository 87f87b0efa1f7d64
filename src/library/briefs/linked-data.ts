import type { BriefEntry, TextEntry } from '../../content/entries/entries.ts';
import { type NamedThing, toJsonLd } from '../../exports/json-ld.ts';
import { paths } from '../../model/addresses.ts';
import type { CslItem } from '../../model/citation/csl-item.ts';
import type { Translation } from '../../model/records/brief.ts';
import type { AuthorId } from '../../model/records/ids.ts';
import type { Labels } from '../../model/records/labels.ts';
import { languagesOf } from '../languages-of.ts';
import { sourceItem } from '../sources/source-item.ts';
import type { View } from '../view.ts';

/** A brief's JSON-LD, in the words of a view. */
export function linkedData(
  brief: BriefEntry,
  text: TextEntry<Translation>,
  record: CslItem,
  view: View,
): string {
  const { data, language: first } = brief.first;
  const { language, library } = view;
  const path = paths.brief(brief.id);
  const others = languagesOf(brief).filter((other) => other !== language);
  const isOriginal = language === first;
  const translators = authors(text.data.translators ?? [], view);
  return toJsonLd({
    record,
    authors: authors(data.authors, view),
    translators,
    about: [
      ...data.topics.flatMap((id) => named('Thing', library.topics.get(id), view)),
      ...data.regions.flatMap((id) => named('Place', library.regions.get(id), view)),
    ],
    modified: data.updated,
    translates: isOriginal ? undefined : view.absolute(path, first),
    translations: isOriginal
      ? others.map((other) => ({ url: view.absolute(path, other), language: other }))
      : [],
    basis: data.restates && sourceItem(data.restates, view),
    corrections: data.corrections.map((correction) => ({
      date: correction.date,
      text: view.label(correction.text).text,
    })),
  });
}

function authors(ids: readonly AuthorId[], view: View): NamedThing[] {
  return ids.flatMap((id) => {
    const author = view.library.authors.get(id);
    const type = author?.kind === 'organisation' ? 'Organization' : 'Person';
    const url = view.absolute(paths.author(id));
    return named(type, author, view).map((thing) => ({ ...thing, url }));
  });
}

// Topics and regions by their names alone: heads stay small, and the page links to them.
function named(
  type: NamedThing['type'],
  record: { name: Labels } | undefined,
  view: View,
): NamedThing[] {
  return record ? [{ type, name: view.label(record.name).text }] : [];
}
