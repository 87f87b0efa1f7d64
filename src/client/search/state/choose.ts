import {
  facetNames,
  formatSearch,
  type FacetName,
  type SearchState,
} from '../../../model/facets.ts';

const everyYear = { from: undefined, to: undefined };

/** The state with a value chosen, or not chosen any more. */
export function withValue(
  state: SearchState,
  name: FacetName,
  value: string,
  isChosen: boolean,
): SearchState {
  const others = state.chosen[name].filter((other) => other !== value);
  const values = isChosen ? [...others, value] : others;
  return { ...state, chosen: { ...state.chosen, [name]: values } };
}

/** The state with those values only that pass. */
export function withValuesThat(
  pass: (name: FacetName, value: string) => boolean,
  state: SearchState,
): SearchState {
  const passing = (name: FacetName) => state.chosen[name].filter((value) => pass(name, value));
  const chosen = {
    topic: passing('topic'),
    region: passing('region'),
    type: passing('type'),
    author: passing('author'),
  };
  return { ...state, chosen };
}

/** The state with all years. */
export function withEveryYear(state: SearchState): SearchState {
  return { ...state, years: everyYear };
}

/** The state with its words and order, and nothing chosen. */
export function withNothingChosen(state: SearchState): SearchState {
  return { ...state, chosen: { topic: [], region: [], type: [], author: [] }, years: everyYear };
}

/** Whether facets or years leave anything out. */
export function isNarrowed({ chosen, years }: SearchState): boolean {
  const hasYears = years.from !== undefined || years.to !== undefined;
  return hasYears || facetNames.some((name) => chosen[name].length > 0);
}

/** Whether every brief is wanted, the newest first. */
export function isEverything(state: SearchState): boolean {
  return state.sort !== 'oldest' && formatSearch({ ...state, sort: 'relevance' }).size === 0;
}
