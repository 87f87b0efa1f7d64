import type { BriefEntry } from '../content/entries/entries.ts';
import { paths } from '../model/addresses.ts';
import type { SearchHelpGroup, SearchHelpPart } from '../model/page/search-help.ts';
import { textIn } from './library.ts';
import type { View } from './view.ts';

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
  const other = briefs.findLast((one) => one !== brief) ?? brief;
  const titles = [brief, other].map((one) => textIn(one, language)?.data.title ?? '');
  const examples = {
    ...ofWords(titles, strings.search.help.fields.title),
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

// Words of a title are found in its brief; short ones say too little.
function ofWords([title = '', other = '']: readonly string[], field: string): Examples {
  const words = longWordsOf(title);
  const [one = '', two = one, three = two] = words;
  const last = words.at(-1) ?? one;
  const strange = longWordsOf(other).find((word) => !title.includes(word));
  return {
    words: `${two} ${one}`,
    exactly: `"${/\p{L}{4,} \p{L}{4,}/u.exec(title)?.[0] ?? one}"`,
    ...(strange ? { without: `${one} -${strange}` } : {}),
    either: `${one} OR ${strange ?? two}`,
    group: `(${one} OR ${two}) ${three}`,
    begins: `${last.slice(0, Math.max(3, last.length - 2))}*`,
    title: `${field}:${one}`,
  };
}

function longWordsOf(title: string): string[] {
  return title.match(/\p{L}{5,}/gu) ?? title.match(/\p{L}+/gu) ?? [];
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
