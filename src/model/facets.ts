/** The facets of search, in the order they are shown; each is a parameter of the search address. */
export const facetNames = ['topic', 'region', 'type', 'author'] as const;

export type FacetName = (typeof facetNames)[number];

/** A value of a facet as the search form offers it. */
export interface FacetValue {
  id: string;
  label: string;
  /** How deep it lies within others; 0 for those that lie in none. */
  depth: number;
}

export const sortOrders = ['relevance', 'newest', 'oldest'] as const;

type SortOrder = (typeof sortOrders)[number];

/** Years from and to, both included; either end may be open. */
export interface YearRange {
  from: number | undefined;
  to: number | undefined;
}

/** Everything a search is: what the address of the search page holds and nothing else. */
export interface SearchState {
  query: string;
  /** Spellings of names in the query that are not to be searched for. */
  without?: readonly string[];
  chosen: Record<FacetName, readonly string[]>;
  years: YearRange;
  sort: SortOrder;
}

const valuePattern = /^[a-z][a-z0-9-]*$/;

/** The state in an address; what cannot be understood is left out. */
export function parseSearch(parameters: URLSearchParams): SearchState {
  const sort = sortOrders.find((order) => order === parameters.get('sort'));
  const values = (name: FacetName) => [
    ...new Set(parameters.getAll(name).filter((value) => valuePattern.test(value))),
  ];
  const without = spellings(parameters.getAll('without'));
  return {
    query: (parameters.get('q') ?? '').trim(),
    ...(without.length > 0 ? { without } : {}),
    chosen: {
      topic: values('topic'),
      region: values('region'),
      type: values('type'),
      author: values('author'),
    },
    years: parseYears(parameters.get('year') ?? ''),
    sort: sort ?? 'relevance',
  };
}

// What other sites add to addresses is none of the reader's words.
const ofOthers = /^(?:utm_|mc_|ref$)|clid$/;

/** What in an address is not understood, or is a value that the site does not have: `topic=nonsense`. */
export function unreadIn(parameters: URLSearchParams, known: SearchState): string[] {
  const isRead = (name: string, value: string) => {
    const facet = facetNames.find((one) => one === name);
    if (facet) return known.chosen[facet].includes(value);
    if (name === 'year') return formatYears(parseYears(value)) !== '';
    if (name === 'sort') return sortOrders.some((order) => order === value);
    return name === 'q' || name === 'without' || ofOthers.test(name);
  };
  const unread = [...parameters].filter(([name, value]) => value !== '' && !isRead(name, value));
  return [...new Set(unread.map(([name, value]) => `${name}=${value}`))].slice(0, mostUnread);
}

const mostUnread = 10;

/** The parameters of a state, in a fixed order; the empty state has none. */
export function formatSearch(state: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (state.query) parameters.set('q', state.query);
  for (const text of spellings(state.without ?? [])) parameters.append('without', text);
  for (const name of facetNames) {
    for (const value of [...state.chosen[name]].sort()) parameters.append(name, value);
  }
  const years = formatYears(state.years);
  if (years) parameters.set('year', years);
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  return parameters;
}

// Each once, in an order of their own, so that a state has one address; no name has so many or so long ones.
function spellings(texts: readonly string[]): string[] {
  const known = texts
    .map((text) => text.trim())
    .filter(({ length }) => length > 0 && length <= 100);
  return [...new Set(known)].sort().slice(0, 50);
}

/** A range of years from what two boxes say; an end is open where its box holds no whole year. */
export function yearRange(from: string, to: string): YearRange {
  const [first, last] = [from, to].map((text) =>
    /^\d{4}$/.test(text.trim()) ? Number(text) : undefined,
  );
  if (first !== undefined && last !== undefined && first > last) return { from: last, to: first };
  return { from: first, to: last };
}

// `2014-2016`, `2014-`, `-2016` or `2014` as a range; open on both sides where it is none of these.
function parseYears(text: string): YearRange {
  const [, from = '', dash = '', to = ''] = /^(\d{4})?(-)?(\d{4})?$/.exec(text.trim()) ?? [];
  return yearRange(from, to || (dash ? '' : from));
}

function formatYears({ from, to }: YearRange): string {
  if (from === undefined && to === undefined) return '';
  return from === to ? String(from) : `${from ?? ''}-${to ?? ''}`;
}
