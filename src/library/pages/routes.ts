import type { Path } from '../../model/addresses.ts';
import type { Language } from '../../model/language/language.ts';
import { languagesOf } from '../languages-of.ts';
import { cutIntoPages, pageParameter } from './paged.ts';
import type { Library } from '../library.ts';
import { openLibrary } from '../open-library.ts';
import { changedRoutes } from '../making/changed-routes.ts';
import { type View, viewIn } from '../view.ts';

/** The `lang` parameter of a route: none for the default language. */
export function languageParameter(library: Library, language: Language): string | undefined {
  return language === library.address.defaultLanguage ? undefined : language;
}

/** The file of `pages` that asks for routes, as Astro tells it. */
export interface RouteFile {
  routePattern: string;
}

/** One route per language. */
export async function languageRoutes(file: RouteFile) {
  const library = await openLibrary();
  return changedRoutes(
    file,
    library.site.languages.map((language) => ({
      params: { lang: languageParameter(library, language) },
      props: { language },
    })),
  );
}

/** One route per brief and language that it is there in. */
export async function briefRoutes(file: RouteFile) {
  const library = await openLibrary();
  return changedRoutes(
    file,
    library.briefs.flatMap((brief) =>
      languagesOf(brief).map((language) => ({
        params: { lang: languageParameter(library, language), slug: brief.id },
        props: { language, id: brief.id },
      })),
    ),
  );
}

/** A list that has pages of its own: the route parameters it is known by, its path and what it lists. */
export interface List<T, Params extends string = string> {
  params: Record<Params, string>;
  path: Path;
  entries: readonly T[];
}

/** One route per language, list and page of it; lists are made once per language. */
export async function pagedRoutes<T, Params extends string>(
  file: RouteFile,
  listsOf: (view: View) => readonly List<T, Params>[],
) {
  return changedRoutes(file, await allPagedRoutes(listsOf));
}

/** The same with those that have not changed. */
export async function allPagedRoutes<T, Params extends string>(
  listsOf: (view: View) => readonly List<T, Params>[],
) {
  const library = await openLibrary();
  const routes = library.site.languages.flatMap((language) =>
    listsOf(viewIn(library, language)).flatMap(({ params, path, entries }) =>
      cutIntoPages(path, entries).map((list) => ({
        params: {
          ...params,
          lang: languageParameter(library, language),
          page: pageParameter(list.number),
        },
        props: { language, list, params },
      })),
    ),
  );
  // A list may have more pages in one language than in another.
  const languages = Map.groupBy(routes, ({ props }) => props.list.path);
  return routes.map(({ params, props }) => ({
    params,
    props: {
      ...props,
      languages: (languages.get(props.list.path) ?? []).map((route) => route.props.language),
    },
  }));
}

/** The library as a page sees it. */
export async function openView(language: Language): Promise<View> {
  return viewIn(await openLibrary(), language);
}
