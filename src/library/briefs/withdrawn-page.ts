import { type Path, paths, publishedPath } from '../../model/addresses.ts';
import type { Language } from '../../model/language/language.ts';
import type { Link } from '../../model/page/link.ts';
import type { WithdrawnPage } from '../../model/reading/past-addresses.ts';
import type { Phrase } from '../../model/page/phrase.ts';
import { fill } from '../../model/language/plural.ts';
import type { Shell } from '../../model/page/shell.ts';
import { changedRoutes } from '../making/changed-routes.ts';
import { openLibrary } from '../open-library.ts';
import type { RouteFile } from '../pages/routes.ts';
import { shellOf } from '../shell/shell.ts';
import { phraseOf, type View } from '../view.ts';

/** What the page shows that stands in for one that was withdrawn. */
export interface WithdrawnNotice {
  /** That it was withdrawn, and when. */
  line: string;
  reason: Phrase;
  /** Lists and search, for those who came for something. */
  ways: Link[];
}

/** One route for each withdrawn page and language, at its old address. */
export async function withdrawnRoutes(file: RouteFile) {
  const { withdrawn, address } = await openLibrary();
  return changedRoutes(
    file,
    withdrawn.map((page) => {
      const published: Path = publishedPath(page.path, page.language, address.defaultLanguage);
      return {
        params: { withdrawn: published.slice(1, -1) },
        props: { language: page.language, page },
      };
    }),
  );
}

/** The shell of a withdrawn page; it names no translations, since it is none of a text. */
export function withdrawnShell(page: WithdrawnPage, view: View): Shell {
  const { path, title = view.strings.withdrawn.title } = page;
  const languages: readonly Language[] = page.languages;
  const shell = shellOf(view, { path, title, description: lineOf(page, view), languages });
  return { ...shell, links: shell.links.filter(({ rel }) => rel === 'canonical') };
}

/** What was withdrawn and why, in the view's language. */
export function withdrawnNotice(page: WithdrawnPage, view: View): WithdrawnNotice {
  const { lists, search } = view.strings;
  return {
    line: lineOf(page, view),
    reason: phraseOf(view, page.reason),
    ways: [
      { href: view.to(paths.briefs), text: lists.all },
      { href: view.to(paths.topics), text: lists.topics },
      { href: view.to(paths.search), text: search.title },
    ],
  };
}

function lineOf({ path, on }: WithdrawnPage, view: View): string {
  const { brief, page } = view.strings.withdrawn;
  return fill(path.startsWith(paths.briefs) ? brief : page, { date: view.date(on) });
}
