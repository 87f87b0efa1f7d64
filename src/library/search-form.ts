import { type Path, paths } from '../model/addresses.ts';
import type { CountedLink } from '../model/page/counted-link.ts';
import type { SearchFacet, SearchFormFacts } from '../model/page/search-form.ts';
import { yearOf } from '../model/language/dates.ts';
import { regionTree, topicLinks } from './list-page.ts';
import { sortedByName } from './lists.ts';
import type { View } from './view.ts';

/** The search form's facets and years, with those values only that some brief has. */
export function searchForm(view: View): SearchFormFacts {
  const { library, strings } = view;
  const legends = strings.search.form.facets;
  const years = library.briefs.map(({ first }) => yearOf(first.data.date));
  const [newest = 0] = years;
  const types = new Set<string>(library.briefs.map(({ first }) => first.data.type));
  const authors = new Set<string>(library.briefsByAuthor.keys());
  const plain = (
    records: Parameters<typeof sortedByName>[0],
    ids: Set<string>,
    path?: (id: string) => Path,
  ) =>
    sortedByName(records, view)
      .filter(({ id }) => ids.has(id))
      .map(({ id, name }) => ({ id, label: name, depth: 0, href: path ? view.to(path(id)) : '' }));
  const facets: SearchFacet[] = [
    { name: 'topic', legend: legends.topic, values: flatten(topicLinks(view)) },
    { name: 'region', legend: legends.region, values: flatten(regionTree(view)) },
    { name: 'type', legend: legends.type, values: plain(library.types, types) },
    {
      name: 'author',
      legend: legends.author,
      values: plain(library.authors, authors, paths.author),
    },
  ];
  return {
    action: view.to(paths.search),
    facets,
    years: { from: years.at(-1) ?? newest, to: newest },
    words: strings.search.form,
  };
}

function flatten(links: readonly CountedLink[], depth = 0): SearchFacet['values'] {
  return links
    .filter(({ count }) => count > 0)
    .flatMap(({ id, href, text, within = [] }) => [
      { id, label: text, depth, href },
      ...flatten(within, depth + 1),
    ]);
}
