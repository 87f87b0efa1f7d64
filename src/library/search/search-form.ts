import { paths } from '../../model/addresses.ts';
import { facetNames, type FacetName } from '../../model/facets.ts';
import type { FacetValue } from '../../model/facets.ts';
import type { CountedLink } from '../../model/page/counted-link.ts';
import type { FacetLinks, SearchFormFacts } from '../../model/page/search-form.ts';
import { yearOf } from '../../model/language/dates.ts';
import { remember } from '../../reads/remember.ts';
import { regionTree, topicLinks } from '../lists/list-page.ts';
import { sortedByName } from '../pages/lists.ts';
import type { View } from '../view.ts';

/** The search form's facets and years. */
export function searchForm(view: View): SearchFormFacts {
  const { library, strings } = view;
  const legends = strings.search.form.facets;
  const years = library.briefs.map(({ first }) => yearOf(first.data.date));
  const [newest = 0] = years;
  return {
    action: view.to(paths.search),
    facets: facetNames.map((name) => ({ name, legend: legends[name] })),
    years: { from: years.at(-1) ?? newest, to: newest },
    words: strings.search.form,
    help: { href: view.to(paths.searchHelp), text: strings.search.help.link },
  };
}

/** The topics and regions as links. */
export function facetLinks(view: View): FacetLinks[] {
  const legends = view.strings.search.form.facets;
  return [
    { legend: legends.topic, links: flatten(topicLinks(view)) },
    { legend: legends.region, links: flatten(regionTree(view)) },
  ];
}

/** Every value of each facet that some brief has. */
export const facetValues = remember((_: undefined, view: View): Record<FacetName, FacetValue[]> => {
  const { library } = view;
  const plain = (records: Parameters<typeof sortedByName>[0], ids: ReadonlySet<string>) =>
    sortedByName(records, view)
      .filter(({ id }) => ids.has(id))
      .map(({ id, name }) => ({ id, label: name, depth: 0 }));
  const inTree = (links: readonly CountedLink[]) =>
    flatten(links).map(({ id, text, depth }) => ({ id, label: text, depth }));
  const types = new Set<string>(library.briefs.map(({ first }) => first.data.type));
  return {
    topic: inTree(topicLinks(view)),
    region: inTree(regionTree(view)),
    type: plain(library.types, types),
    author: plain(
      library.authors,
      new Set<string>([...library.briefsByAuthor.keys(), ...library.briefsByRestated.keys()]),
    ),
  };
});

interface Leaf {
  id: string;
  text: string;
  depth: number;
  href: string;
}

function flatten(links: readonly CountedLink[], depth = 0): Leaf[] {
  return links
    .filter(({ count }) => count > 0)
    .flatMap(({ id, href, text, within = [] }) => [
      { id, text, depth, href },
      ...flatten(within, depth + 1),
    ]);
}
