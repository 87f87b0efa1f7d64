import type { BriefEntry } from '../../content/entries/entries.ts';
import { paths } from '../../model/addresses.ts';
import { withAncestors } from '../../model/records/region.ts';
import type { SearchHelpGroup, SearchHelpPart } from '../../model/page/search-help.ts';
import { exampleWords } from './example-words.ts';
import { textIn } from '../library.ts';
import type { View } from '../view.ts';

const groups: Record<keyof View['strings']['search']['help']['groups'], SearchHelpPart[]> = {
  words: ['words', 'exactly', 'without', 'either', 'group', 'begins'],
  fields: ['title', 'author', 'topic', 'region', 'type'],
  dates: ['years', 'after', 'day', 'month'],
  places: ['passage', 'address'],
};

type Examples = Partial<Record<SearchHelpPart, string>>;

/** What the page on how to search explains, with examples from the site's own briefs, so that they find something. */
export function searchHelp(view: View): SearchHelpGroup[] {
  const { library, language, strings } = view;
  const briefs = library.briefs.filter((brief) => textIn(brief, language));
  const brief = briefs.find(({ id }) => id === library.site.lead) ?? briefs[0];
  if (!brief) return [];
  const examples = {
    ...ofWords(brief, briefs, view),
    ...ofFields(brief, view),
    ...ofDates(brief, view),
    ...ofPlaces(brief, view),
  };
  const { help } = strings.search;
  return Object.entries(groups).map(([name, parts]) => ({
    title: help.groups[name as keyof typeof groups],
    examples: parts.flatMap((part) => {
      const query = examples[part];
      const parameters = new URLSearchParams({ q: query ?? '' }).toString();
      return query === undefined
        ? []
        : [{ part, query, href: `${view.to(paths.search)}?${parameters}`, line: help.lines[part] }];
    }),
  }));
}

// Words of a title are found in its brief.
function ofWords(brief: BriefEntry, briefs: readonly BriefEntry[], view: View): Examples {
  const titles = briefs.map((one) => textIn(one, view.language)?.data.title ?? '');
  const title = textIn(brief, view.language)?.data.title ?? '';
  const { key, second, pair, beside } = exampleWords(title, titles);
  const other = placeElsewhere(brief, view) ?? second;
  return {
    words: `${second} ${key}`,
    exactly: `"${pair}"`,
    ...(other === key ? {} : { without: `${key} -${other}` }),
    either: `${key} OR ${other}`,
    group: `(${key} OR ${other}) ${beside}`,
    begins: `${beginningOf(beside)}*`,
    title: `${view.strings.search.help.fields.title}:${second}`,
  };
}

// A region or topic of one word that other briefs are about.
function placeElsewhere({ first }: BriefEntry, view: View): string | undefined {
  const { regions, topics, briefsByRegion, briefsByTopic } = view.library;
  const own = first.data.regions.flatMap((region) => withAncestors(region, regions));
  const names = [
    ...[...briefsByRegion.keys()].flatMap((id) => (own.includes(id) ? [] : regions.get(id))),
    ...[...briefsByTopic.keys()].flatMap((id) =>
      first.data.topics.includes(id) ? [] : topics.get(id),
    ),
  ].map((record) => record && view.label(record.name).text);
  return names.find((name) => name !== undefined && /^\p{L}+$/u.test(name));
}

// `talk*` for `talks`.
function beginningOf(word: string): string {
  const isPlural = /[b-df-hj-np-tv-z]s$/.test(word) && word.length > 4;
  return word.slice(0, isPlural ? -1 : Math.max(3, word.length - 2));
}

function ofFields({ first }: BriefEntry, view: View): Examples {
  const { library } = view;
  const { authors, topics, regions, type } = first.data;
  const { fields } = view.strings.search.help;
  const valueOf = (record: { name: Record<string, string> } | undefined) => {
    const name = record && view.label(record.name).text;
    return name && (/\s/.test(name) ? `"${name}"` : name);
  };
  const values = {
    author: valueOf(authors[0] && library.authors.get(authors[0])),
    topic: valueOf(topics[0] && library.topics.get(topics[0])),
    region: valueOf(regions[0] && library.regions.get(regions[0])),
    type: valueOf(library.types.get(type)),
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) =>
      value ? [[field, `${fields[field as keyof typeof values]}:${value}`]] : [],
    ),
  );
}

function ofDates({ first }: BriefEntry, view: View): Examples {
  const { fields } = view.strings.search.help;
  const { date } = first.data;
  const year = Number(date.slice(0, 4));
  return {
    years: `${year - 1}..${year}`,
    after: `${fields.after}:${year}`,
    day: view.date(date),
    month: `${fields.date}:${date.slice(0, 7)}`,
  };
}

function ofPlaces({ id, first }: BriefEntry, view: View): Examples {
  const passage = first.ids.passages[0];
  return {
    ...(passage ? { passage: `${id}#${passage}` } : {}),
    address: view.absolute(paths.brief(id)),
  };
}
