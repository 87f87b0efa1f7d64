import { parseSearch, type SearchState } from '../../../../src/model/facets.ts';

/** The state of an address such as `q=moscow&topic=sanctions`. */
export function stateOf(address: string): SearchState {
  return parseSearch(new URLSearchParams(address));
}
