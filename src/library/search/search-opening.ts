import type { BriefEntry } from '../../content/entries/entries.ts';
import { paths } from '../../model/addresses.ts';
import { facetNames, type FacetName } from '../../model/facets.ts';
import type { OpeningFacts, PlainResult } from '../../model/page/search-form.ts';
import { withAncestors } from '../../model/records/region.ts';
import { authorNames } from '../briefs/brief-page.ts';
import { searchedAuthors, textIn } from '../library.ts';
import { facetValues } from './search-form.ts';
import type { View } from '../view.ts';

// As many as the browser shows at first.
const resultsAtFirst = 10;
const valuesAtFirst = 8;

/** What the search page shows before anything is searched for: the newest briefs, and the values that most briefs have. */
export function searchOpening(view: View): OpeningFacts {
  const briefs = view.library.briefs.filter((brief) => textIn(brief, view.language));
  const newest = briefs.slice(0, resultsAtFirst);
  const known = facetValues(undefined, view);
  const counts = countsOf(briefs, view);
  // What their results name.
  const named = new Set<string>(
    newest.flatMap(({ first: { data } }) => [data.type, ...data.regions]),
  );
  const ofEach = <Value>(make: (name: FacetName) => Value) => ({
    ...{ topic: make('topic'), region: make('region') },
    ...{ type: make('type'), author: make('author') },
  });
  const most = ofEach(
    (name) =>
      new Set(
        known[name]
          .map(({ id }) => ({ id, count: counts[name].get(id) ?? 0 }))
          .filter(({ count }) => count > 0)
          .sort((one, other) => other.count - one.count)
          .slice(0, valuesAtFirst)
          .map(({ id }) => id),
      ),
  );
  return {
    count: briefs.length,
    newest: newest.map((brief) => plainResult(brief, view)),
    values: ofEach((name) =>
      known[name].filter(({ id }) => most[name].has(id) || (isNamed(name) && named.has(id))),
    ),
    totals: ofEach((name) => counts[name].size),
    counts: ofEach((name) =>
      Object.fromEntries([...counts[name]].filter(([id]) => most[name].has(id))),
    ),
  };
}

function isNamed(name: FacetName): boolean {
  return name === 'type' || name === 'region';
}

function countsOf(
  briefs: readonly BriefEntry[],
  view: View,
): Record<FacetName, Map<string, number>> {
  const counts = {
    topic: new Map(),
    region: new Map(),
    type: new Map(),
    author: new Map(),
  } as Record<FacetName, Map<string, number>>;
  for (const brief of briefs) {
    const values = valuesOf(brief, view);
    for (const name of facetNames) {
      for (const id of new Set(values[name])) counts[name].set(id, (counts[name].get(id) ?? 0) + 1);
    }
  }
  return counts;
}

// As `SearchFacts.astro` gives them to the index.
function valuesOf(
  { first: { data } }: BriefEntry,
  { library }: View,
): Record<FacetName, readonly string[]> {
  return {
    topic: data.topics,
    region: data.regions.flatMap((region) => withAncestors(region, library.regions)),
    type: [data.type],
    author: searchedAuthors(data, library),
  };
}

function plainResult(brief: BriefEntry, view: View): PlainResult {
  const { date, type, regions, authors } = brief.first.data;
  const { title, summary } = (textIn(brief, view.language) ?? brief.first).data;
  return {
    address: view.to(paths.brief(brief.id)),
    ...{ title, summary, date, type, places: regions },
    authors: authorNames(authors, view),
  };
}
