import { toHighwire } from '../../exports/highwire.ts';
import { addressOf, pageOfList, paths } from '../../model/addresses.ts';
import { plainName } from '../../model/citation/csl-name.ts';
import { memoize } from '../../model/memoize.ts';
import type { Link } from '../../model/page/link.ts';
import type { SourceId } from '../../model/records/ids.ts';
import type { Source } from '../../model/records/source.ts';
import type {
  CitingPassage,
  SourceFiling,
  SourceLine,
  SourcePage,
} from '../../model/page/source-page.ts';
import { answering } from '../library-answers.ts';
import { hasPages } from './citation-html.ts';
import { citationLinks } from './citation-links.ts';
import { locatorText } from './locator-text.ts';
import { citingPassages, timesCited } from './citing-passages.ts';
import { shortWords } from './short-words.ts';
import { plural } from '../../model/language/plural.ts';
import { sourceHtml } from './source-html.ts';
import { sourceItem } from './source-item.ts';
import { sourceRecord } from './source-record.ts';
import { authorsOf, signersOf, sortNameOf, titleOf, titlePhrase, worded } from './source-words.ts';
import { sourceOf } from '../library.ts';
import { cutIntoPages } from '../pages/paged.ts';
import type { List } from '../pages/routes.ts';
import type { CitingWork, SourceCitation } from '../source-citations.ts';
import { toSource, type View } from '../view.ts';

/** The sources of a language's texts by what they are sorted under: first author's family name, else title. */
export function sourceList(view: View): List<SourceId, never>[] {
  return [{ params: {}, path: paths.sources, entries: sourcesByName(sourcesIn(view), view) }];
}

/** Sources in that order. */
export function sourcesByName(ids: readonly SourceId[], view: View): SourceId[] {
  const { compare } = collatorOf(view.language);
  return ids
    .map((id) => ({ id, key: sortKey(sourceOf(id, view.library), view) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.id, b.id))
    .map(({ id }) => id);
}

const collatorOf = memoize(
  (language: string) => new Intl.Collator(language, { ignorePunctuation: true }),
);

/** Links to the letters of all sources, each on the page where it begins. */
export function sourceLetters(view: View): Link[] {
  return lettersOfSources('', view);
}

const lettersOfSources = answering('source-letters', (_, view): Link[] => {
  const links = new Map<string, Link>();
  for (const { entries, number } of sourceList(view).flatMap(({ path, entries: all }) =>
    cutIntoPages(path, all),
  )) {
    const letters = new Set(entries.map((id) => letterOf(sourceOf(id, view.library), view)));
    [...letters].forEach((letter, index) => {
      if (links.has(letter)) return;
      const href = `${view.to(pageOfList(paths.sources, number))}#letter-${index + 1}`;
      links.set(letter, { href, text: letter || view.strings.lists.otherLetters });
    });
  }
  return [...links.values()];
});

function letterOf(source: Source, view: View): string {
  const [first = ''] = sortKey(source, view).replace(/^[^\p{L}\p{N}]+/u, '');
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(view.language) : '';
}

/** A source as the list of sources shows it. */
export function sourceLine(id: SourceId, view: View): SourceLine {
  const source = sourceOf(id, view.library);
  const count = timesCited(id, view);
  return {
    letter: letterOf(source, view),
    html: sourceHtml(source, view),
    href: toSource(id, view),
    count,
    name: nameOfRecord(source, count, view),
  };
}

// Many links of the list have the same visible words.
function nameOfRecord(source: Source, count: number, view: View): string | undefined {
  if (count === 0) return undefined;
  const words = plural(view.strings.lists.passages, count, view.language);
  return `${words}: ${shortWords(source, view).title || titleOf(source, view)}`;
}

/** The briefs and pages that cite a source, each with its citations. */
export function citingTexts(id: SourceId, view: View): CitingText[] {
  return [...Map.groupBy(citingPassages(id, view), ({ work }) => work)];
}

/** Everything a source's page shows, with some of the texts that cite it. */
export function sourcePage(id: SourceId, citing: readonly CitingText[], view: View): SourcePage {
  const source = sourceOf(id, view.library);
  const title = titlePhrase(source, view);
  return {
    title: title.text,
    titleLanguage: title.language,
    authors: authorsOf(source, view),
    html: sourceHtml(source, view),
    facts: factsOf(id, source, view),
    record: sourceRecord(source, view),
    filing: filingOf(id, view),
    citing: citing.flatMap(([work, citations]) => {
      const [{ text } = {}] = citations;
      if (!text) return [];
      const href = addressOf(view.library.address, work.path, text.language);
      return [
        {
          title: text.data.title,
          language: text.language === view.language ? undefined : text.language,
          href,
          passages: work.hasPermalinks
            ? citations.map((one) => passageOf(id, one, href, view))
            : [],
        },
      ];
    }),
  };
}

// What kind of work it is, and how often it is cited.
function factsOf(id: SourceId, source: Source, view: View): string[] {
  const { lists, search, sources } = view.strings;
  const kind = sources.types[source.type];
  const passages = timesCited(id, view);
  if (passages === 0) return [kind];
  const briefs = briefsThatCite(id, view);
  return [
    kind,
    plural(lists.passages, passages, view.language),
    ...(briefs === 0 ? [] : [plural(search.answer.found, briefs, view.language)]),
  ];
}

const briefsThatCite = answering(
  'briefs-that-cite',
  (id, view) =>
    new Set(citingPassages(id as SourceId, view).flatMap(({ work }) => work.brief ?? [])).size,
);

function filingOf(id: SourceId, view: View): SourceFiling {
  const item = sourceItem(id, view);
  return {
    fields: toHighwire(item),
    authors: (item.author ?? []).map(plainName),
    files: citationLinks(paths.source(id), 'cite', view),
  };
}

function passageOf(
  source: SourceId,
  { text, cited: { passage, note, stated = [] } }: SourceCitation,
  href: string,
  view: View,
): CitingPassage {
  if (note) {
    return {
      kind: 'note',
      href: `${href}#note-${text.ids.notes[note.label] ?? note.label}`,
      number: String(note.number),
      said: [],
    };
  }
  const id = text.ids.passages[passage] ?? '';
  const said = stated.map(({ words, places }) => ({
    words,
    places: places
      .map((place) => locatorText(place, view, hasPages(source, view)))
      .join(view.strings.citation.separator),
  }));
  return {
    kind: 'paragraph',
    href: `${href}#${id}`,
    number: id.slice(1),
    said: said.length > 0 ? said : [{ words: `${text.starts[passage] ?? ''} …`, places: '' }],
  };
}

function sourcesIn({ library, language }: View): SourceId[] {
  return [...library.sources.keys()].filter((id) =>
    library.sourceLanguages.get(id)?.includes(language),
  );
}

function sortKey(source: Source, view: View): string {
  const [first] = signersOf(source).names;
  if (first) return sortNameOf(first, source, view);
  const { publisher } = source;
  return publisher === undefined ? titleOf(source, view) : worded(publisher, source, view).text;
}

type CitingText = [CitingWork, SourceCitation[]];
