import { addressOf, paths } from '../../model/addresses.ts';
import type { Link } from '../../model/page/link.ts';
import type {
  MentioningBrief,
  NamePage,
  OfficeLine,
  SharedWord,
} from '../../model/page/name-page.ts';
import type { NameId, SourceId } from '../../model/records/ids.ts';
import { spellingsOf } from '../../model/records/spelled.ts';
import { fold } from '../../model/text/fold.ts';
import type { ListPage } from '../../model/page/list-page.ts';
import type { Name, Office } from '../../model/records/name.ts';
import { remember } from '../../reads/remember.ts';
import { pagingOf } from './list-page.ts';
import { type Mentioning, mentioningBriefs } from '../names/mentioning-briefs.ts';
import { nameLine, searchFor } from '../names/name-list.ts';
import { changedRoutes } from '../making/changed-routes.ts';
import { allPagedRoutes, type RouteFile } from '../pages/routes.ts';
import { shellOf } from '../shell/shell.ts';
import { documentDate } from '../sources/document-date.ts';
import { titlePhrase } from '../sources/source-words.ts';
import { sourceOf } from '../library.ts';
import { linkTo, phraseByScript, phraseOf, toSource, type View, viewIn } from '../view.ts';
import { openLibrary } from '../open-library.ts';

/** One route per name, language and page of the briefs that mention it, each with all that its page shows. */
export async function nameRoutes(file: RouteFile) {
  const library = await openLibrary();
  const routes = await allPagedRoutes((view) =>
    [...library.names.keys()].map((id) => ({
      params: { name: String(id) },
      path: paths.name(id),
      entries: mentioningBriefs(id, view),
    })),
  );
  const made = routes.map(({ params, props: { language, languages, list } }) => {
    const view = viewIn(library, language);
    const id = params.name as NameId;
    const page = namePage(id, list, view);
    const { text } = page.name.link;
    const shell = shellOf(view, {
      path: list.path,
      languages,
      title: text,
      description: page.name.line.text,
    });
    const trail = [{ href: view.to(paths.names), text: view.strings.lists.names }];
    const paging = pagingOf(list, paths.name(id), view);
    return { params, props: { shell, page, paging, trail } };
  });
  return changedRoutes(file, made);
}

function namePage(id: NameId, list: ListPage<Mentioning>, view: View): NamePage {
  const name = view.library.names.get(id);
  if (!name) throw new Error(`name ${id} is not in the library`);
  const isFirst = list.number === 1;
  const line = nameLine({ id, name, letter: '' }, view);
  return {
    name: line,
    search: { href: searchFor(line.link.text, view), text: view.strings.names.search },
    about: isFirst && name.about ? aboutName(name.about, view) : undefined,
    offices: isFirst ? name.offices.map((office) => officeLine(office, view)) : [],
    shared: isFirst ? sharedWords(id, name, view) : [],
    briefs: list.entries.map((one) => mentioningBrief(one, view)),
  };
}

function aboutName({ text, source }: NonNullable<Name['about']>, view: View): NamePage['about'] {
  return { words: phraseOf(view, text), sources: [source].flat().map((id) => toRecord(id, view)) };
}

function toRecord(id: SourceId, view: View): Link {
  return { href: toSource(id, view), ...titlePhrase(sourceOf(id, view.library), view) };
}

function officeLine({ title, from, until, source }: Office, view: View): OfficeLine {
  const isDated = from !== undefined || until !== undefined;
  const span = isDated ? documentDate(`${from ?? '..'}/${until ?? '..'}`, view) : '';
  const sources = [source ?? []].flat().map((id) => toRecord(id, view));
  return { title: phraseOf(view, title), span, sources };
}

function sharedWords(id: NameId, name: Name, view: View): SharedWord[] {
  const owners = ownersOfWords(undefined, view);
  return spellingsOf(name).flatMap(({ text, ambiguous }) => {
    const others = ambiguous ? (owners.get(fold(text)) ?? []).filter((one) => one !== id) : [];
    const links = others.flatMap((other) => nameLink(other, view));
    return links.length > 0 ? [{ word: phraseByScript(view, text), others: links }] : [];
  });
}

function nameLink(id: NameId, view: View): SharedWord['others'] {
  const name = view.library.names.get(id);
  if (!name) return [];
  const link: Link = linkTo(view, paths.name(id), name.name);
  return [{ ...link, line: phraseOf(view, name.line) }];
}

const ownersOfWords = remember((_: undefined, { library }: View) => {
  const owners = new Map<string, NameId[]>();
  for (const [id, name] of library.names) {
    for (const { text, ambiguous } of spellingsOf(name)) {
      const key = fold(text);
      if (ambiguous) owners.set(key, [...(owners.get(key) ?? []), id]);
    }
  }
  return owners;
});

function mentioningBrief({ brief, text, passages }: Mentioning, view: View): MentioningBrief {
  const { language, data, ids, starts, around } = text;
  const href = addressOf(view.library.address, paths.brief(brief.id), language);
  const { date } = brief.first.data;
  return {
    href,
    ...(language === view.language
      ? phraseByScript(view, data.title)
      : { text: data.title, language }),
    date: view.date(date),
    isoDate: date,
    passages: passages.map(({ index, at, isUnsure }) => {
      const passage = ids.passages[index] ?? '';
      return {
        href: `${href}#${passage}`,
        number: passage.slice(1),
        words: around[index]?.[at] || `${starts[index] ?? ''} …`,
        isUnsure,
      };
    }),
  };
}
